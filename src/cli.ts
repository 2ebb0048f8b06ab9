import { assessCommand } from './assess/assess-command.js';

process.exitCode = await assessCommand(process.argv.slice(2), { out: process.stdout, err: process.stderr });

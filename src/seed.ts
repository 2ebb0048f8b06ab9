import { seedCommand } from './launch/seed-command.js';

process.exitCode = await seedCommand(process.argv.slice(2));

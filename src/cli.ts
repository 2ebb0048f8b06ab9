import { assessCommand } from './assess/assess-command.js';

// Whoever reads may have read enough, as `| head` does: no fault of ours.
process.stdout.on('error', () => process.exit());
process.exitCode = await assessCommand(process.argv.slice(2), { out: process.stdout, err: process.stderr });

import { restoreCommand } from './launch/backup-commands.js';

const line = (to: NodeJS.WriteStream) => (text: string) => void to.write(`${text}\n`);

process.exitCode = await restoreCommand(process.argv.slice(2), line(process.stdout), line(process.stderr));

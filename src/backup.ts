import { backupCommand } from './launch/backup-commands.js';

const line = (to: NodeJS.WriteStream) => (text: string) => void to.write(`${text}\n`);

process.exitCode = await backupCommand(process.argv.slice(2), line(process.stdout), line(process.stderr));

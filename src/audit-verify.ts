import { verifyAuditCommand } from './launch/verify-audit-command.js';

process.exitCode = await verifyAuditCommand(process.argv.slice(2));

import type { AuditLine } from './audit-entries.repository.js';

/** An entry in the API. */
export function auditView(line: AuditLine) {
  const { id, at, action, details, hash } = line;
  return {
    id,
    at: at.toISOString(),
    actor: { kind: line.actorKind, id: line.actorId, name: line.actorName, roles: line.actorRoles },
    agency: line.agencyId === null ? null : { id: line.agencyId, name: line.agencyName },
    action,
    object: { kind: line.objectKind, id: line.objectId, name: line.objectName },
    details,
    hash,
  };
}

import type { AuditAction } from '../platform/audit/audit-action.js';
import { withConnection } from '../platform/database/embedded/connection.js';
import type { BackupFile } from './backup-file.js';
import type { Manifest } from './manifest.js';

/** By the service itself: at the command line nobody has signed in. Kept beside what people did. */
export function recordRestored(ownerUrl: string, { manifest, hash }: BackupFile): Promise<void> {
  return add(ownerUrl, 'backup.restored', { madeAt: manifest.madeAt, engine: manifest.engine, manifest: hash });
}

export function recordMade(ownerUrl: string, { madeAt, tables }: Manifest): Promise<void> {
  return add(ownerUrl, 'backup.made', { madeAt, rows: tables.reduce((sum, { rows }) => sum + rows, 0) });
}

async function add(ownerUrl: string, action: AuditAction, details: object): Promise<void> {
  await withConnection(ownerUrl, (client) =>
    client.query(
      `INSERT INTO audit_entries (agency_id, action, object_kind, object_id, details) VALUES (NULL, $1, 'backup', NULL, $2)`,
      [action, JSON.stringify(details)],
    ),
  );
}

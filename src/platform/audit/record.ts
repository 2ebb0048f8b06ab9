import { preparedQuery } from '../database/prepared-query.js';
import type { AuditAction } from './audit-action.js';

export interface AuditRecord {
  readonly action: AuditAction;
  /** What it was done to; id null where there is none (a sign-in of nobody). */
  readonly object: { readonly kind: string; readonly id: string | null };
  /** Whose affair it is: the actor's agency unless said otherwise; null = the reviewing body's. */
  readonly agencyId?: string | null;
  /** Small, and never an answer, a note, a name, an address or a secret: it is kept for ever. */
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

export type AuditDetail = string | number | boolean | null | readonly string[];

/**
 * Writes down who does what, inside the unit of work that does it: committed together, or neither. PostgreSQL itself
 * fills in who and when from what the transaction was told.
 */
export async function record({ action, object, agencyId, details = {} }: AuditRecord): Promise<void> {
  await preparedQuery('audit-record', ADD, [
    agencyId === undefined,
    agencyId ?? null,
    action,
    object.kind,
    object.id,
    JSON.stringify(details),
  ]);
}

const ADD = `INSERT INTO audit_entries (agency_id, action, object_kind, object_id, details)
  VALUES (CASE WHEN $1 THEN app_agency_id() ELSE $2::uuid END, $3, $4, $5, $6)`;

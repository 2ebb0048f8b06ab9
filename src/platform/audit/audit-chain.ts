import { createHash } from 'node:crypto';
import { canonicalText } from '../../sheet/sheet-hash.js';

/** An entry as it is sealed: numbers beyond a double's reach and times are text. */
export interface SealedEntry {
  readonly id: string;
  /** UTC, to the microsecond: `2026-11-23T14:20:27.123456Z`. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorRoles: readonly string[];
  readonly agencyId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly details: unknown;
}

/** Where the chain begins: 32 zero bytes. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * A link of the chain: SHA-256 over the hash before it followed by the RFC 8785 text of the entry in UTF-8.
 *
 * @param before 32 bytes: the link before, or CHAIN_START
 */
export function linkAfter(before: Buffer, entry: SealedEntry): Buffer {
  const { id, at, actorKind, actorId, actorRoles, agencyId, action, objectKind, objectId, details } = entry;
  const sealed = { id, at, actorKind, actorId, actorRoles, agencyId, action, objectKind, objectId, details };
  return createHash('sha256').update(before).update(canonicalText(sealed), 'utf8').digest();
}

import { all, noOne } from './access-rule.js';
import type { AccessRule } from './access-rule.js';

/** What is kept of everything that is done, and sealed. */
export const AUDIT_ACCESS: Readonly<Record<string, AccessRule>> = {
  // Everybody adds entries, but never a whole row: who and when are not theirs to say (audit.spec.ts).
  audit_entries: {
    agency: 'agency_id',
    reads: { administrator: all },
    adds: noOne,
    changes: noOne,
    removes: noOne,
    change: `action = action`,
    asAnother: `'{}'`,
  },
  audit_seals: {
    agency: '(SELECT agency_id FROM audit_entries WHERE id = entry_id)',
    reads: { administrator: all },
    adds: noOne,
    changes: noOne,
    removes: noOne,
    change: `hash = hash`,
    asAnother: `'{}'`,
  },
};

import { all, central, members, noOne, own } from './access-rule.js';
import type { AccessRule } from './access-rule.js';

/** Of the register of matters for the centre, and of what it is counted from. */
export const MATTER_ACCESS: Readonly<Record<string, AccessRule>> = {
  matters: {
    agency: 'NULL',
    reads: central(all),
    adds: { approver: all },
    changes: { reviewer: all },
    removes: noOne,
    change: `ministry = '內政部'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'name_key', gen_random_uuid())`,
  },
  matter_mentions: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all) },
    adds: { approver: own },
    changes: { approver: own },
    removes: noOne,
    change: 'is_latest = false',
    asAnother: `jsonb_build_object('factor', gen_random_uuid())`,
  },
  matter_events: {
    agency: 'NULL',
    reads: central(all),
    adds: { reviewer: all },
    changes: noOne,
    removes: noOne,
    change: `reason = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    signedIn: 'actor_id',
  },
  factor_agreements: {
    agency: 'agency_id',
    reads: central(all),
    adds: { approver: own },
    changes: noOne,
    removes: noOne,
    change: 'n = 9',
    asAnother: `jsonb_build_object('factor', gen_random_uuid())`,
  },
};

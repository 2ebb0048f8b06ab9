import { both, central, fromAgency, fromCentre, members, noOne, own } from './access-rule.js';
import { all } from './access-rule.js';
import type { AccessRule } from './access-rule.js';

export const PLAN_ACCESS: Readonly<Record<string, AccessRule>> = {
  plan_updates: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { coordinator: both(own, fromAgency), reviewer: fromCentre },
    changes: noOne,
    removes: noOne,
    change: `note = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + t.number)`,
    signedIn: 'written_by',
  },
};

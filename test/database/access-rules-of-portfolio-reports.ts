import { all, central, failed, noOne } from './access-rule.js';
import type { AccessRule } from './access-rule.js';

export const PORTFOLIO_REPORT_ACCESS: Readonly<Record<string, AccessRule>> = {
  portfolio_reports: {
    agency: 'NULL',
    reads: central(all),
    adds: central(all),
    changes: central(failed),
    removes: noOne,
    change: `status = 'queued'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'fingerprint', gen_random_uuid())`,
    signedIn: 'requested_by',
  },
};

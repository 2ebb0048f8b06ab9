import type { UserRole } from '../platform/database/actor.js';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** null = the reviewing body. */
  readonly agency: string | null;
  readonly roles: readonly UserRole[];
}

/** Named in the contract; nobody real. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'admin@rdec.example', name: '示範管理員', agency: null, roles: ['administrator'] },
  { email: 'reviewer@rdec.example', name: '示範審查人', agency: null, roles: ['reviewer'] },
  { email: 'coordinator@kaohsiung.example', name: '示範彙整人', agency: '高雄縣政府', roles: ['coordinator'] },
  { email: 'respondent@kaohsiung.example', name: '示範填答人', agency: '高雄縣政府', roles: ['respondent'] },
  { email: 'approver@kaohsiung.example', name: '示範核定人', agency: '高雄縣政府', roles: ['approver'] },
  { email: 'coordinator@taipei.example', name: '示範彙整人', agency: '臺北市政府', roles: ['coordinator'] },
  { email: 'approver@taipei.example', name: '示範核定人', agency: '臺北市政府', roles: ['approver'] },
  { email: 'coordinator@npa.example', name: '示範彙整人', agency: '內政部警政署', roles: ['coordinator'] },
  { email: 'approver@npa.example', name: '示範核定人', agency: '內政部警政署', roles: ['approver'] },
];

export const DEMO_AGENCIES = [
  { name: '高雄縣政府', level: 'local' },
  { name: '臺北市政府', level: 'local' },
  { name: '內政部警政署', level: 'central' },
] as const;

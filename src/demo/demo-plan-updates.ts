import type { PlanState } from '../plans/plan.status.js';

export interface DemoPlanUpdate {
  readonly by: 'agency' | 'centre';
  /** Days before today. */
  readonly daysAgo: number;
  readonly body: { readonly state: PlanState; readonly note?: string; readonly evidence?: string };
}

/**
 * What became of each agreed action, in the order of the plan: overdue and blocked, done and confirmed, under way, done
 * and waiting, to be dropped and waiting, not begun, dropped with consent.
 */
export const DEMO_PLAN_UPDATES: readonly (readonly DemoPlanUpdate[])[] = [
  [
    { by: 'agency', daysAgo: 85, body: { state: 'under-way', note: '已擬具時效另計的作法，陳核中。' } },
    {
      by: 'agency',
      daysAgo: 40,
      body: { state: 'blocked', note: '時效管制依中央規定辦理，本府不能自行另計，已請研考單位洽請中央協處。' },
    },
  ],
  [
    {
      by: 'agency',
      daysAgo: 35,
      body: { state: 'done', evidence: '府民戶字第 0980196321 號函（示範文號）' },
    },
    { by: 'centre', daysAgo: 28, body: { state: 'done', note: '佐證已閱。' } },
  ],
  [{ by: 'agency', daysAgo: 20, body: { state: 'under-way', note: '已與主計單位商定計算方式，下月提府務會議。' } }],
  [
    {
      by: 'agency',
      daysAgo: 10,
      body: { state: 'done', note: '首批敘獎名單已核定發布。', evidence: '府人考字第 0980203417 號令（示範文號）' },
    },
  ],
  [
    {
      by: 'agency',
      daysAgo: 8,
      body: { state: 'dropped', note: '業務系統年底汰換，試轉改列新系統建置案辦理，擬不續辦本項。' },
    },
  ],
  [],
  [
    { by: 'agency', daysAgo: 18, body: { state: 'dropped', note: '已併入工作圈作業規定修正，不另訂對照表。' } },
    { by: 'centre', daysAgo: 14, body: { state: 'dropped', note: '同意併入作業規定辦理，請於規定核定後函送副本。' } },
  ],
];

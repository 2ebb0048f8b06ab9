import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableColumn } from '../platform/tables/table.js';
import type { planLineView } from './plan.view.js';

type PlanRow = ReturnType<typeof planLineView>;

/** Agreed actions with how far they are, for spreadsheets. */
export function plansTable(rows: Iterable<PlanRow> | AsyncIterable<PlanRow>, locale: Locale, timeZone: string): Table {
  return { name: NAMES[locale], locale, columns: COLUMNS[locale], rows: worded(rows, locale), timeZone };
}

async function* worded(rows: Iterable<PlanRow> | AsyncIterable<PlanRow>, locale: Locale) {
  for await (const row of rows) {
    const { agencyName, pilotTitle, action, title, owner, dueDate, overdue, ...rest } = row;
    const { state, confirmed, confirmedBy, date, note, evidence } = rest;
    const first = { agencyName, pilotTitle, action, title, owner, dueDate, overdue };
    yield { ...first, state: STATES[locale][state], confirmed, confirmedBy, date, note, evidence };
  }
}

const NAMES: Readonly<Record<Locale, string>> = { 'zh-TW': '議定的改善計畫', en: 'Agreed plans' };

const columns = (headings: readonly string[]): TableColumn[] => [
  column('agencyName', headings[0]!),
  column('pilotTitle', headings[1]!),
  column('action', headings[2]!),
  column('title', headings[3]!),
  column('owner', headings[4]!),
  column('dueDate', headings[5]!, 'date'),
  column('overdue', headings[6]!, 'flag'),
  column('state', headings[7]!),
  column('confirmed', headings[8]!, 'flag'),
  column('confirmedBy', headings[9]!),
  column('date', headings[10]!, 'date'),
  column('note', headings[11]!),
  column('evidence', headings[12]!),
];

const COLUMNS: Readonly<Record<Locale, TableColumn[]>> = {
  'zh-TW': columns(
    '機關,試辦案,行動代碼,行動,主辦,期限,已逾期,辦理情形,審查機關已確認,確認人,自何時起,說明,文號或佐證所在'.split(','),
  ),
  en: columns(
    'Agency,Pilot,Action code,Action,Owner,Due,Overdue,State,Confirmed,Confirmed by,Since,Note,Evidence'.split(','),
  ),
};

const STATES: Readonly<Record<Locale, Readonly<Record<PlanRow['state'], string>>>> = {
  'zh-TW': {
    'not-started': '尚未開始',
    'under-way': '辦理中',
    done: '已完成',
    blocked: '遇有困難',
    dropped: '不再辦理',
  },
  en: { 'not-started': 'not started', 'under-way': 'under way', done: 'done', blocked: 'blocked', dropped: 'dropped' },
};

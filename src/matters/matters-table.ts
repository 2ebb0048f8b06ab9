import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { MatterView } from './matter.view.js';

const COLUMNS = [
  ['kind', 'text'],
  ['name', 'text'],
  ['pilots', 'number'],
  ['agencies', 'number'],
  ['factors', 'text'],
  ['causes', 'text'],
  ['state', 'text'],
  ['ministry', 'text'],
  ['answer', 'text'],
  ['documentNumber', 'text'],
  ['date', 'date'],
  ['changedAt', 'moment'],
] as const;

export interface MattersTable {
  readonly lines: AsyncIterable<MatterView>;
  readonly words: Words;
  readonly framework: FrameworkVersion;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The register as a table to hand out. */
export function mattersTable(table: MattersTable): Table {
  const { words, locale, timeZone } = table;
  return {
    name: words.say(locale, 'matters.register.title'),
    locale,
    timeZone,
    columns: COLUMNS.map(([key, kind]) => column(key, words.pick(locale, 'matters.columns', key), kind)),
    rows: rowsOf(table),
  };
}

async function* rowsOf({ lines, words, framework, locale }: MattersTable): AsyncGenerator<TableRecord> {
  const named: Readonly<Record<string, string>> = framework.wording.frame[locale].causes;
  const causeName = (cause: string | null) =>
    (cause === null ? null : named[cause]) ?? words.say(locale, 'matters.noCause');
  const between = words.say(locale, 'matters.between');
  for await (const { kind, name, pilots, agencies, factors, causes, state, ministry, answer, changedAt } of lines) {
    yield {
      kind: words.pick(locale, 'matters.kinds', kind),
      name,
      pilots,
      agencies,
      factors: factors.map(({ factor }) => factor).join(between),
      causes: causes.map(({ cause }) => causeName(cause)).join(between),
      state: words.pick(locale, 'matters.states', state),
      ministry,
      answer: answer?.text ?? null,
      documentNumber: answer?.documentNumber ?? null,
      date: answer?.date ?? null,
      changedAt,
    };
  }
}

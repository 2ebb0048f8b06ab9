import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { QuestionnaireReliability } from './read-reliability.js';

interface Setting {
  readonly words: Words;
  readonly locale: Locale;
  readonly framework: FrameworkVersion;
  readonly timeZone: string;
}

const COLUMNS = [
  ['dimension', 'text'],
  ['factor', 'text'],
  ['name', 'text'],
  ['n', 'number'],
  ['alpha', 'number'],
  ['mean', 'number'],
  ['itemRest', 'number'],
  ['alphaIfDeleted', 'number'],
  ['shareAnswered', 'percent'],
  ['agreement', 'number'],
  ['agreementOf', 'number'],
] as const;

/** A row for each factor, those that were left out too. */
export function reliabilityTable(found: QuestionnaireReliability, setting: Setting): Table {
  const { words, locale, timeZone } = setting;
  return {
    name: words.say(locale, 'reliability.title'),
    locale,
    timeZone,
    columns: COLUMNS.map(([key, kind]) => column(key, words.pick(locale, 'reliability.columns', key), kind)),
    rows: rowsOf(found, setting),
  };
}

function rowsOf({ dimensions, agreement }: QuestionnaireReliability, { locale, framework }: Setting): TableRecord[] {
  const { wording, structure } = framework;
  const agreed = new Map(agreement.map((one) => [one.factor, one]));
  return structure.factors.map(({ code, dimension }) => {
    const { n, alpha, factors, leftOut } = dimensions.find((one) => one.dimension === dimension)!;
    const item = factors.find(({ factor }) => factor === code);
    return {
      dimension: wording.frame[locale].dimensions[dimension]!.name,
      factor: code,
      name: wording.factors[code]![locale].name,
      n,
      alpha,
      mean: item?.mean ?? null,
      itemRest: item?.itemRest ?? null,
      alphaIfDeleted: item?.alphaIfDeleted ?? null,
      shareAnswered: leftOut.find(({ factor }) => factor === code)?.shareAnswered ?? null,
      agreement: agreed.get(code)?.rwg ?? null,
      agreementOf: agreed.get(code)?.submissions ?? null,
    };
  });
}

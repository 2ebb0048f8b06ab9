import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Track } from '../scoring/framework-structure.js';
import { answerableFactors, answerableSupplementary, rulesOf } from '../sheet/sheet-rules.js';
import { factorLines } from './factor-lines.js';
import type { LinesInput } from './factor-lines.js';
import { FORM_CHOICES } from './answer-form.js';
import type { TableRow } from './table-form.js';

export interface TableInput extends LinesInput {
  readonly rows: ReadonlyMap<FactorCode, TableRow>;
  readonly errors: readonly FieldError[];
  readonly track: Track;
  readonly canWrite: boolean;
  readonly provenance: string | null;
}

/** All factors as a table of choices, by dimension. */
export function tablePage(input: TableInput) {
  const { version, locale, rows, errors, track, assessmentId, kind } = input;
  const frame = version.wording.frame[locale];
  const { structure } = version;
  const lists = [answerableFactors(rulesOf(structure), track), answerableSupplementary(rulesOf(structure))];
  const mayBeNotApplicable = (code: FactorCode) => lists.some((list) => list.mayBeNotApplicable.has(code));
  const section = (code: string, name: string, codes: FactorCode[]) => ({
    code,
    name,
    rows: factorLines(codes, input).map((line) => {
      const row = rows.get(line.code)!;
      return {
        ...line,
        seen: row.seen,
        reason: row.reason,
        error: errors.find(({ field }) => field === `answer-${line.code}`)?.text ?? null,
        answers: answersFor(row, frame, mayBeNotApplicable(line.code)),
        confidences: FORM_CHOICES.confidences.map((value) => ({
          value,
          text: frame.confidences[value].name,
          isChosen: row.confidence === value,
        })),
      };
    }),
  });
  const sections = structure.dimensions.map(({ code }) => {
    const codes = structure.factors.filter(({ dimension }) => dimension === code).map((factor) => factor.code);
    return section(code, frame.dimensions[code]!.name, codes);
  });
  const item = section(
    'S',
    frame.supplementary.name,
    structure.supplementary.map(({ code }) => code),
  );
  return {
    sections: [...sections, item],
    kind,
    canWrite: input.canWrite,
    provenance: input.provenance,
    overviewHref: ADDRESSES.assessment(assessmentId),
    tables: tableLinks(`/api/v1/assessments/${assessmentId}/${kind === 'own' ? 'own-answers' : 'answers'}`),
    sheetHref: ADDRESSES.workbook(assessmentId),
  };
}

function answersFor(
  { answer }: TableRow,
  { statuses }: LinesInput['version']['wording']['frame']['en'],
  mayBeNotApplicable: boolean,
) {
  const levels = ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value }));
  const others = (['unknown', 'not-applicable'] as const)
    .filter((value) => value === 'unknown' || mayBeNotApplicable || answer === value)
    .map((value) => ({ value: value, text: statuses[value] }));
  return [...levels, ...others].map((one) => ({ ...one, isChosen: one.value === answer }));
}

import type { Locale } from '../advice/action.js';
import { safeName } from '../platform/files/safe-name.js';
import { runningProvenance } from '../report-content/running.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { answerableFactors, rulesOf } from '../sheet/sheet-rules.js';
import { answerCells } from './answer-cells.js';
import type { EvidenceCells } from './answer-cells.js';
import { choicesIn } from './choices.js';
import type { Choices } from './choices.js';
import type { AnswerColumn, AskedColumn } from './columns.js';
import { instructions } from './instructions.js';
import type { Instruction } from './instructions.js';
import { likeness } from './likeness.js';
import type { Marker } from './marker.js';
import { WORDS } from './words.js';
import type { WorkbookSource } from './workbook-source.js';
import type { WorkbookWords } from './words-zh-tw.js';

export interface ModelRow {
  readonly asked: Readonly<Record<AskedColumn, string>>;
  readonly answer: Readonly<Record<AnswerColumn, string>>;
  readonly mayBeNotApplicable: boolean;
}

export interface ModelSheet {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly ModelRow[];
}

export interface WorkbookModel {
  readonly locale: Locale;
  readonly words: WorkbookWords;
  readonly choices: Choices;
  readonly pilotTitle: string;
  /** Of every page: where the answers come from, if that has to be said. */
  readonly provenance: string;
  readonly instructions: readonly Instruction[];
  readonly sheets: readonly ModelSheet[];
  /** Evidence that did not fit into its factor's row. */
  readonly more: readonly (EvidenceCells & { readonly code: FactorCode })[];
  readonly codes: readonly FactorCode[];
  readonly marker: Marker;
  readonly fileName: string;
}

export function workbookModel(source: WorkbookSource, locale: Locale): WorkbookModel {
  const { version, answers, pilot, whose } = source;
  const words = WORDS[locale];
  const choices = choicesIn(version.wording, locale);
  const cells = new Map(answers.map(({ factor, content }) => [factor, answerCells(content, choices)]));
  const accepted = answerableFactors(rulesOf(version.structure), pilot.track).mayBeNotApplicable;
  const row = (code: FactorCode): ModelRow => ({
    asked: askedCells(version, code, words, locale),
    answer: cells.get(code)?.row ?? answerCells({ status: 'unanswered' }, choices).row,
    mayBeNotApplicable: accepted.has(code),
  });
  return {
    locale,
    words,
    choices,
    pilotTitle: pilot.title,
    provenance: runningProvenance(source.provenance ?? undefined, locale),
    instructions: instructions(source, [...accepted], locale),
    sheets: groupsOf(version, locale).map(({ name, codes }) => ({ name, title: name, rows: codes.map(row) })),
    more: answers.flatMap(({ factor }) => (cells.get(factor)?.more ?? []).map((piece) => ({ code: factor, ...piece }))),
    codes: answers.map(({ factor }) => factor),
    marker: markerOf(source, locale),
    fileName: words.fileName(safeName(pilot.title), words.answers[whose]),
  };
}

/** The four dimensions, then the service item: one sheet each. */
function groupsOf({ structure, wording }: FrameworkVersion, locale: Locale) {
  const { dimensions, supplementary } = wording.frame[locale];
  const groups = structure.dimensions.map(({ code }) => ({
    name: dimensions[code]!.name,
    codes: structure.factors.filter(({ dimension }) => dimension === code).map((factor) => factor.code),
  }));
  return [...groups, { name: supplementary.name, codes: structure.supplementary.map(({ code }) => code) }];
}

function askedCells({ wording }: FrameworkVersion, code: FactorCode, words: WorkbookWords, locale: Locale) {
  const { name, question, polarity, levels } = wording.factors[code]![locale];
  const level = (index: number): string => {
    const { reached, missing } = levels[index]!;
    if (reached === '') return missing;
    return missing === '' ? reached : `${reached}\n${words.lacking(missing)}`;
  };
  return {
    code,
    name,
    question: polarity ? `${question}\n${words.polarity(polarity)}` : question,
    level1: level(0),
    level2: level(1),
    level3: level(2),
    level4: level(3),
    level5: level(4),
  };
}

function markerOf({ version, assessment, whose, userId, answers }: WorkbookSource, locale: Locale): Marker {
  const seen = answers.map(({ factor, content, etag }) => [factor, { etag, hash: likeness(content) }] as const);
  return {
    framework: version.structure.id,
    assessment: assessment.id,
    revision: String(assessment.revision),
    answers: whose,
    user: whose === 'own' ? userId : '',
    locale,
    seen: Object.fromEntries(seen),
  };
}

import type { Locale } from '../advice/action.js';
import { shortened } from '../report-content/format.js';
import { provenanceText, runningProvenance } from '../report-content/running.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import { CAUSES, CONFIDENCES } from '../sheet/answer-sheet.js';
import { answerableFactors, rulesOf } from '../sheet/sheet-rules.js';
import { QUESTIONNAIRE_WORDS } from './words.js';

/** What a questionnaire is about; everything else in it is the framework's. */
export interface QuestionnaireSubject {
  readonly title: string;
  readonly track: Track;
  readonly provenance: string | null;
}

/** Widths, in Chinese characters, that the margins of a page can hold. */
const PILOT_WIDTH = 24;

export type QuestionnaireModel = ReturnType<typeof questionnaireModel>;

/** The questionnaire, finished but for its form. */
export function questionnaireModel(version: FrameworkVersion, subject: QuestionnaireSubject, locale: Locale) {
  const { structure, wording } = version;
  const words = QUESTIONNAIRE_WORDS[locale];
  const frame = wording.frame[locale];
  const accepted = answerableFactors(rulesOf(structure), subject.track).mayBeNotApplicable;
  const factor = (code: FactorCode) => factorModel(version, code, accepted.has(code), locale);
  const groups = structure.dimensions.map(({ code }) => ({
    title: `${code} ${frame.dimensions[code]!.name}`,
    meaning: frame.dimensions[code]!.meaning,
    factors: structure.factors.filter(({ dimension }) => dimension === code).map((one) => factor(one.code)),
  }));
  const items = structure.supplementary.map(({ code }) => factor(code));
  return {
    lang: locale,
    words,
    documentTitle: `${words.title} ${subject.title}`,
    pilotTitle: subject.title,
    provenance: subject.provenance === null ? null : provenanceText(subject.provenance, locale),
    running: {
      title: words.title,
      beside: shortened(subject.title, PILOT_WIDTH),
      provenance: runningProvenance(subject.provenance ?? undefined, locale),
      pageOf: words.pageOf,
    },
    confidences: CONFIDENCES.map((one) => frame.confidences[one]),
    groups: [...groups, { title: frame.supplementary.name, meaning: frame.supplementary.meaning, factors: items }],
    version: `${structure.id} · ${version.wordingRevision.slice(0, 12)}`,
  };
}

function factorModel({ wording }: FrameworkVersion, code: FactorCode, mayBeNotApplicable: boolean, locale: Locale) {
  const text = wording.factors[code]![locale];
  const frame = wording.frame[locale];
  const words = QUESTIONNAIRE_WORDS[locale];
  return {
    code,
    words,
    name: text.name,
    question: text.question,
    polarity: text.polarity,
    isPrivate: wording.factors[code]!.private,
    levels: text.levels.map(({ reached, missing }, index) => ({
      level: index + 1,
      // On paper the next level says what is lacking; only the first has nothing reached.
      text: reached || missing,
    })),
    unknown: frame.statuses.unknown,
    notApplicable: mayBeNotApplicable ? frame.statuses['not-applicable'] : null,
    confidences: CONFIDENCES.map((one) => frame.confidences[one].name),
    causes: CAUSES.map((one) => frame.causes[one]),
    evidence: text.evidence.join(words.comma),
  };
}

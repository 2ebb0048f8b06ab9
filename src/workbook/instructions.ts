import type { Locale } from '../advice/action.js';
import { provenanceText } from '../report-content/running.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { CONFIDENCES } from '../sheet/answer-sheet.js';
import type { WorkbookSource } from './workbook-source.js';
import { WORDS } from './words.js';

/** A heading and its paragraphs, of the first sheet. */
export interface Instruction {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** @param accepted the factors that may be not-applicable in this pilot */
export function instructions(
  { version, pilot, agency, provenance, whose, assessment }: WorkbookSource,
  accepted: readonly FactorCode[],
  locale: Locale,
): Instruction[] {
  const { instructions: words, colon } = WORDS[locale];
  const { confidences } = version.wording.frame[locale];
  const notApplicable = accepted.length > 0 ? words.notApplicableText(accepted.join(', ')) : words.notApplicableNone;
  return [
    { heading: words.pilot, lines: [pilot.title] },
    { heading: words.agency, lines: [agency] },
    ...(provenance === null ? [] : [{ heading: words.provenance, lines: [provenanceText(provenance, locale)] }]),
    { heading: words.whose, lines: [words.whoseAnswers[whose]] },
    { heading: words.how, lines: words.howText.map((line, index) => `${index + 1}. ${line}`) },
    { heading: words.level, lines: [words.levelText] },
    {
      heading: words.confidence,
      lines: CONFIDENCES.map((one) => `${confidences[one].name}${colon}${confidences[one].meaning}`),
    },
    { heading: words.unknown, lines: [words.unknownText] },
    { heading: words.notApplicable, lines: [notApplicable] },
    { heading: words.low, lines: [words.lowText] },
    { heading: words.evidence, lines: [words.evidenceText] },
    { heading: words.privacy, lines: [words.privacyText] },
    { heading: words.seen, lines: [whose === 'own' ? words.seenOwn : words.seenConsolidated] },
    { heading: words.upload, lines: [words.uploadText] },
    {
      heading: words.version,
      lines: [`${version.structure.id} · ${version.wordingRevision.slice(0, 12)} · ${assessment.revision}`],
    },
  ];
}

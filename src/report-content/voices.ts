import { agreementForReviewer } from '../sheet/agreement.js';
import type { Agreement } from '../sheet/agreement.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { agreementForCoordinator } from '../sheet/coordinator-agreement.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import { burden } from './burden.js';
import { missingVoices } from './missing-voices.js';
import type { FactorView, ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

/** Range of levels from which opinions are a disagreement to settle (method, section 7). */
const DISPUTED_RANGE = 2;

/** Disagreements as far as the reader may see them, who has not been heard, and who carries the work. */
export function voicesSection(context: ReportContext) {
  const { labels, factors } = context;
  const seen = factors.flatMap((factor) => {
    const spread = factor.answer ? spreadOf(context, factor.answer) : null;
    return spread ? [{ factor, spread }] : [];
  });
  const shown = seen.filter(({ spread }) => spread.median !== null);
  const disputed = shown.filter(({ spread }) => spread.isDisputed);
  const hidden = seen.length - shown.length;
  return {
    ...sectionHead(context, 'voices'),
    lead: labels.voices.lead,
    words: labels.voices,
    disagreements: disputed.map(({ factor, spread }) => disagreement(context, factor, spread)),
    note: disagreementNote(context, seen.length, disputed.length),
    hidden: disputed.length > 0 && hidden > 0 ? labels.voices.hidden(hidden) : null,
    missing: missingVoices(context),
    burden: burden(context),
  };
}

interface Spread {
  readonly n: number;
  readonly median: number | null;
  /** null where only that it is wide may be said. */
  readonly range: number | null;
  readonly isDisputed: boolean;
}

/** From the respondents, or, outside the owning agency, from the agreement that stands in their place. */
function spreadOf({ input }: ReportContext, answer: SheetAnswer & Pick<ReviewerAnswer, 'agreement'>): Spread | null {
  const { respondents = [], agreement } = answer;
  if (respondents.length === 0) return agreement ? spreadOfAgreement(agreement) : null;
  const levels = respondents.map(({ level }) => level);
  if (input.audience !== 'agency') return spreadOfAgreement(agreementForReviewer(levels));
  const seen = agreementForCoordinator(levels, []);
  if (seen.shows === 'count') return { n: seen.n, median: null, range: null, isDisputed: false };
  const range = seen.shows === 'range' ? seen.range : null;
  return { n: seen.n, median: seen.median, range, isDisputed: seen.isDisputed };
}

function spreadOfAgreement({ n, median, range }: Agreement): Spread {
  return { n, median, range, isDisputed: (range ?? 0) >= DISPUTED_RANGE };
}

function disagreement({ labels }: ReportContext, factor: FactorView, spread: Spread) {
  const { level } = factor.result;
  return {
    code: factor.code,
    name: factor.text.name,
    level: level === null ? labels.none : labels.level(level),
    n: String(spread.n),
    median: labels.level(spread.median!),
    range: spread.range === null ? labels.voices.rangeAtLeast : String(spread.range),
    above: level !== null && level > spread.median! ? labels.voices.above : null,
    note: factor.answer?.note ?? null,
  };
}

function disagreementNote({ labels }: ReportContext, heard: number, disputed: number): string | null {
  if (heard === 0) return labels.voices.noneRecorded;
  return disputed === 0 ? labels.voices.fewRecorded(heard) : null;
}

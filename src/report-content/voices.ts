import { burden } from './burden.js';
import { missingVoices } from './missing-voices.js';
import type { FactorView, ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { spreadOf } from './spread.js';
import type { Spread } from './spread.js';

/** Disagreements as far as the reader may see them, who has not been heard, and who carries the work. */
export function voicesSection(context: ReportContext) {
  const { input, labels, factors } = context;
  const seen = factors.flatMap((factor) => {
    const spread = factor.answer ? spreadOf(factor.answer, input.audience, input.sheet.agency.name) : null;
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

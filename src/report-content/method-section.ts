import { glossary } from './glossary.js';
import { bandRows, capRows } from './method-tables.js';
import { rangeText, scoreText, shareText } from './format.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { sourcesPart } from './sources-part.js';
import { versionsPart } from './versions-part.js';
import { weightsPart } from './weights-part.js';

/** How the numbers came about, what they cannot say, and how anybody can work them out again. */
export function methodSection(context: ReportContext) {
  const { input, labels, frame } = context;
  const words = labels.method;
  const { thresholds, gates } = input.framework.structure;
  const { low, high } = input.result.overall;
  return {
    ...sectionHead(context, 'method'),
    words,
    limits: words.limits,
    how: words.how(gates.length),
    widest: low === null ? null : words.widest(rangeText(low, high)),
    grounds: gates.map(({ id }) => ({ name: context.gateName(id), ground: frame.gates[id]?.ground ?? labels.none })),
    rejected: rejected(context),
    bands: bandRows(context),
    thresholds: words.thresholds(shareText(thresholds.coverageOverall), shareText(thresholds.coverageDimension)),
    caps: capRows(context),
    weights: weightsPart(context),
    sources: sourcesPart(context),
    glossary: glossary(context),
    versions: versionsPart(context),
    asOf: frame.asOf,
  };
}

function rejected({ input, labels, frame }: ReportContext): string {
  const hasAny = input.result.factors.some(({ status }) => status === 'not-applicable');
  const { score, bandByScore } = input.result.ifNotApplicableRejected;
  if (!hasAny || bandByScore === null) return labels.method.noNotApplicable;
  return labels.method.rejected(scoreText(score), frame.bands[bandByScore].name);
}

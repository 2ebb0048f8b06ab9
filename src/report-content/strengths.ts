import { evidenceText } from './evidence-text.js';
import { levelContent } from './level-content.js';
import { STRONG_LEVEL } from './report-context.js';
import type { FactorView, ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

/** Factors at level 4 or 5, highest first; without evidence named they are what reviewers will ask about. */
export function strengthsSection(context: ReportContext) {
  const { factors, labels } = context;
  const words = labels.strengths;
  const strong = factors
    .filter(({ result }) => result.level !== null && result.level >= STRONG_LEVEL)
    .toSorted((one, other) => other.result.level! - one.result.level!);
  const bare = strong.filter(({ answer }) => !answer?.evidence?.length);
  return {
    ...sectionHead(context, 'strengths'),
    lead: strong.length > 0 ? words.lead : words.none,
    words,
    rows: strong.map((factor) => strength(context, factor)),
    withoutEvidence: bare.length > 0 ? words.withoutEvidence(bare.length) : null,
  };
}

function strength(context: ReportContext, factor: FactorView) {
  const { labels } = context;
  const evidence = factor.answer?.evidence ?? [];
  const usual = `${labels.strengths.usuallyEvidence}${labels.colon}${factor.text.evidence[0] ?? labels.none}`;
  return {
    code: factor.code,
    name: factor.text.name,
    level: levelContent(context, factor).level,
    reached: levelContent(context, factor).reached ?? labels.none,
    evidence: evidence.map((item) => evidenceText(context, item)),
    noEvidence: evidence.length > 0 ? null : labels.strengths.noEvidence,
    usual: evidence.length > 0 ? null : usual,
  };
}

import { statusOf } from '../scoring/answer.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { ScoreResult } from '../scoring/score-result.js';
import { gainText, rangeText, scoreText, reachedShareText } from './format.js';
import type { ReportContext } from './report-context.js';
import type { ReviewedAnswer, ReviewedEdition } from './reviewed.js';
import { sectionHead } from './section.js';
import { selfAndVerified } from './svg-self-and-verified.js';

/** 自評與審查: both results, how far they lie apart, and what the review said of single answers. */
export function verifiedSection(context: ReportContext, review: ReviewedEdition) {
  const { input, labels, locale } = context;
  const words = labels.review;
  return {
    ...sectionHead(context, 'verified'),
    words,
    lead: words.lead(input.edition.reviewingBody[locale]),
    comment: review.comment,
    results: results(context, review),
    chart: selfAndVerified(context, review.outcome),
    dimensions: dimensions(context, review),
    changed: changed(context, review),
    notApplicable: notApplicable(context, review),
    unverified: unverified(context, review),
  };
}

function results(context: ReportContext, { outcome }: ReviewedEdition) {
  const { input, labels, frame } = context;
  const words = labels.review;
  const { result, robustness } = input;
  const atMost = (one: ScoreResult, name: string) =>
    one.bandIsAtMost ? `${frame.atMost}${labels.space}${name}` : name;
  const isOpen = outcome.band === 'under-review';
  const likely = (range: { low: number; high: number } | null | undefined) =>
    range ? rangeText(range.low, range.high) : labels.none;
  const rows: [string, string, string][] = [
    [
      words.band,
      atMost(result, context.band(result.band)),
      outcome.band === 'under-review' ? words.underReviewName : atMost(outcome.result, context.band(outcome.band)),
    ],
    [words.score, scoreText(result.overall.score), scoreText(outcome.result.overall.score)],
    [words.likely, likely(robustness?.likely), isOpen ? labels.none : likely(outcome.likely)],
    [words.gates, passed(context, result), passed(context, outcome.result)],
    [words.share, '—', reachedShareText(outcome.shareVerified)],
  ];
  return rows.map(([name, self, verified]) => ({ name, self, verified }));
}

function passed({ labels }: ReportContext, { gates }: ScoreResult): string {
  const required = gates.filter(({ state }) => state !== 'not-required');
  return labels.review.gatesOf(required.filter(({ state }) => state === 'passed').length, required.length);
}

function dimensions(context: ReportContext, { outcome }: ReviewedEdition) {
  const { result } = context.input;
  const rows = result.dimensions.map(({ code, score }, index) => ({
    name: `${code} ${context.dimensionName(code)}`,
    self: scoreText(score),
    verified: scoreText(outcome.result.dimensions[index]!.score),
    difference: gainText(outcome.difference.dimensions[index]!.difference),
  }));
  const total = {
    name: context.labels.profile.overall,
    self: scoreText(result.overall.score),
    verified: scoreText(outcome.result.overall.score),
    difference: gainText(outcome.difference.overall),
  };
  return { rows, total };
}

function changed(context: ReportContext, { answers }: ReviewedEdition) {
  return answers
    .filter((answer) => answer.verdict === 'change' && given(context, answer.factor) !== 'not-applicable')
    .map((answer) => ({
      name: nameOf(context, answer.factor),
      self: said(context, given(context, answer.factor), levelGiven(context, answer.factor)),
      verified: said(context, answer.status ?? 'unanswered', answer.level),
      reason: answer.reason ?? '',
    }));
}

function notApplicable(context: ReportContext, { answers }: ReviewedEdition) {
  const words = context.labels.review;
  return answers
    .filter(({ factor, verdict }) => isVerified(verdict) && given(context, factor) === 'not-applicable')
    .map(({ factor, verdict, status, level, reason }) => ({
      name: nameOf(context, factor),
      given: answerOf(context, factor)?.reason ?? '',
      judged: verdict === 'confirm' ? words.accepted : words.rejected(said(context, status ?? 'unanswered', level)),
      reason: reason ?? '',
    }));
}

function unverified(context: ReportContext, { answers, outcome }: ReviewedEdition) {
  const { labels, input } = context;
  const words = labels.review;
  const found = new Set(answers.filter(({ verdict }) => isVerified(verdict)).map(({ factor }) => factor));
  const left = input.result.factors.filter(({ code, status }) => status !== 'unanswered' && !found.has(code));
  const gateFactors = outcome.gateFactorsLeft.map((code) => context.factorName(code));
  return {
    lead: left.length > 0 ? words.unverifiedLead(left.length) : words.allVerified,
    names: left.length > 0 ? context.list(left.map(({ code }) => context.factorName(code))) : null,
    gates: gateFactors.length > 0 ? words.gateFactorsLeft(context.list(gateFactors)) : null,
  };
}

const isVerified = (verdict: ReviewedAnswer['verdict']): boolean => verdict === 'confirm' || verdict === 'change';

function answerOf({ input }: ReportContext, factor: string) {
  const { answers, supplementary = [] } = input.sheet;
  return [...answers, ...supplementary].find((answer) => answer.factor === factor);
}

const given = (context: ReportContext, factor: string): AnswerStatus => statusOf(answerOf(context, factor));
const levelGiven = (context: ReportContext, factor: string): number | null => answerOf(context, factor)?.level ?? null;

function said({ labels, frame }: ReportContext, status: AnswerStatus, level: number | null): string {
  return status === 'answered' && level !== null ? labels.level(level) : frame.statuses[status];
}

/** Also those of the service item, which are no factors. */
function nameOf(context: ReportContext, code: string): string {
  const { supplementary } = context.input.framework.structure;
  return supplementary.some((one) => one.code === code) ? supplementaryName(context, code) : context.factorName(code);
}

function supplementaryName({ input, locale, labels }: ReportContext, code: string): string {
  const text = input.framework.wording.factors[code]?.[locale];
  return text ? `${code}${locale === 'en' ? ' ' : ''}${labels.quoted(text.name)}` : code;
}

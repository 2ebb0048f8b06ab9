import { momentForPeople } from '../platform/views/people-dates.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import type { EarlierAnswer } from '../reviews/comparison.repository.js';
import type { TriageRead } from '../reviews/read-triage.js';
import { FEWEST_COMPARABLE } from '../reviews/triage.js';
import { answersOf } from '../reviews/triage-answers.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { statusOfCode } from '../submissions/fact-codes.js';
import { answerableFactors, rulesOf } from '../sheet/sheet-rules.js';
import { answerShown } from './answer-shown.js';
import { threadOf } from './comments-shown.js';
import type { FindingForm } from './finding-form.js';
import { headOf } from './review-page.js';
import type { ReviewPageInput, ReviewShown } from './review-page.js';
import type { LineOrder } from './review-lines.js';
import { answerText, foundText } from '../reviews/found-text.js';
import { reasonText } from './triage-text.js';
import type { TextInput } from '../reviews/found-text.js';

export interface FactorPageInput extends ReviewPageInput {
  readonly factor: FactorCode;
  readonly order: LineOrder;
  readonly form: FindingForm;
  /** The ETag the form rests on. */
  readonly seen: string;
  readonly comment: string;
  /** What somebody saved meanwhile, where the form came too late. */
  readonly isStale: boolean;
  /** The factor saved a moment ago, as the address says; it may be any text. */
  readonly justSaved: string | null;
}

export interface FactorRead {
  readonly shown: ReviewShown;
  readonly triage: TriageRead & { readonly earlier: readonly EarlierAnswer[] };
  readonly files: readonly Evidence[];
}

/** One answer under review: what the agency said, what speaks for and against it, and what the reviewer finds. Pure. */
export function reviewFactorPage({ shown, triage, files }: FactorRead, page: FactorPageInput) {
  const { review, sheet, framework, findings } = shown;
  const { factor, locale } = page;
  const input: TextInput = { ...page, framework };
  const answer = answersOf(sheet).find((one) => one.factor === factor);
  const known = triage.answers.find((one) => one.factor === factor)!;
  const finding = findings.find((one) => one.factor === factor) ?? null;
  const ofFactor = files.filter((file) => file.factor === factor);
  const head = headOf(shown, page);
  return {
    head,
    factor: toldOf(factor, input),
    answer: answerShown(answer, ofFactor, review.id, input),
    levels: levelsAround(factor, known.level, input),
    reasons: (triage.items.find((item) => item.factor === factor)?.reasons ?? []).map((one) => reasonText(one, input)),
    comparable: known.comparable && known.comparable.n >= FEWEST_COMPARABLE ? known.comparable : null,
    earlier: triage.earlier.map((one) => earlierShown(one, page, input)),
    thread: threadOf(shown, factor, page),
    found: foundText(finding, input),
    foundReason: finding && finding.verdict !== 'none' ? finding.reason : null,
    form: page.form,
    seen: page.seen,
    comment: page.comment,
    isStale: page.isStale,
    saved: savedText(shown, page),
    order: page.order,
    choices: choicesOf(shown, factor, input),
    verdictLegend: page.words.say(
      locale,
      known.status === 'not-applicable' ? 'reviews.finding.verdictNotApplicable' : 'reviews.finding.verdict',
    ),
    verdicts: verdictsOf(known.status, finding !== null && finding.verdict !== 'none', input),
    canWrite: page.isReviewer && head.isOpen,
    canComment: head.isMine && head.isOpen,
    commentLabel: page.words.say(locale, 'reviews.thread.ask'),
    commentHint: page.words.say(locale, 'reviews.thread.hint'),
    step: stepOf(triage, page),
    links: {
      review: ADDRESSES.review(review.id),
      keep: `${ADDRESSES.reviewFactor(review.id, factor)}?in=${page.order}`,
    },
  };
}

/** What was just saved, by its name: one is on the next page already. */
function savedText({ findings, framework }: ReviewShown, page: FactorPageInput): string | null {
  const { justSaved, locale, words } = page;
  const finding = findings.find((one) => one.factor === justSaved);
  if (!finding) return null;
  const { factor, verdict } = finding;
  const found = foundText(finding, { ...page, framework })?.text ?? '';
  return words.pick(locale, 'reviews.savedAs', verdict, { factor, found });
}

function toldOf(factor: FactorCode, { locale, framework }: TextInput) {
  const { name, question, meaning, polarity, confusable, aspects, evidence } =
    framework.wording.factors[factor]![locale];
  return { code: factor, name, question, meaning, polarity, confusable, aspects, evidence };
}

/** Every level, the agency's and its neighbours marked: those are what one compares. */
function levelsAround(factor: FactorCode, level: number | null, { locale, framework }: TextInput) {
  return framework.wording.factors[factor]![locale].levels.map(({ reached, missing }, index) => ({
    value: index + 1,
    reached,
    missing,
    isSaid: level === index + 1,
    isNear: level !== null && Math.abs(level - index - 1) <= 1,
  }));
}

function earlierShown(one: EarlierAnswer, { timeZone }: FactorPageInput, input: TextInput) {
  const { statusCode, level, verdict, verifiedStatus, verifiedLevel, reason, revision, isFormer } = one;
  const said = answerText({ status: statusOfCode(statusCode), level: level || null }, input);
  const { locale, words } = input;
  return {
    which: words.say(locale, isFormer ? 'reviews.factor.formerRevision' : 'reviews.revision', { n: revision }),
    at: momentForPeople(one.submittedAt, input.locale, timeZone),
    href: ADDRESSES.submission(one.submissionId),
    said,
    found: verdict && foundText({ verdict, status: verifiedStatus, level: verifiedLevel }, input),
    reason,
  };
}

function choicesOf({ sheet, framework }: ReviewShown, factor: FactorCode, { locale, words }: TextInput) {
  const { mayBeNotApplicable } = answerableFactors(rulesOf(framework.structure), sheet.pilot.track ?? 'whole');
  const { statuses } = framework.wording.frame[locale];
  const levels = [1, 2, 3, 4, 5].map((level) => ({
    value: String(level),
    text: words.say(locale, 'reviews.level', { level }),
  }));
  return [
    ...levels,
    { value: 'unknown', text: statuses.unknown },
    ...(mayBeNotApplicable.has(factor) ? [{ value: 'not-applicable', text: statuses['not-applicable'] }] : []),
  ];
}

/** A not-applicable answer is accepted or rejected; one that was not given cannot be confirmed. */
function verdictsOf(status: AnswerStatus, isFound: boolean, { locale, words }: TextInput) {
  const group = status === 'not-applicable' ? 'reviews.verdictsNotApplicable' : 'reviews.verdicts';
  const possible = status === 'unanswered' ? ['change', 'ask'] : ['confirm', 'change', 'ask'];
  return [...possible, ...(isFound ? ['none'] : [])].map((value) => ({
    value,
    text: words.pick(locale, group, value),
    hint: words.pick(locale, 'reviews.verdictHints', value),
  }));
}

/** Neighbours in the order in which one goes through the answers. */
function stepOf(triage: TriageRead, { factor, order }: FactorPageInput) {
  const codes = orderOf(triage, order);
  const index = codes.indexOf(factor);
  const linkTo = (code: FactorCode | undefined) =>
    code === undefined ? null : `${ADDRESSES.reviewFactor(triage.file.review.id, code)}?in=${order}`;
  return {
    order,
    position: index + 1,
    length: codes.length,
    previousHref: linkTo(codes[index - 1]),
    nextHref: index < 0 ? null : linkTo(codes[index + 1]),
  };
}

export function orderOf({ items, answers }: TriageRead, order: LineOrder): FactorCode[] {
  return order === 'triage' ? items.map(({ factor }) => factor) : answers.map(({ factor }) => factor);
}

/** Where one goes after an answer: the next that is not yet verified, from here on and then from the start. */
export function nextOpen(triage: TriageRead, order: LineOrder, factor: FactorCode): FactorCode | null {
  const codes = orderOf(triage, order);
  const done = new Set(triage.file.findings.filter(({ verdict }) => verdict !== 'none').map((one) => one.factor));
  const at = codes.indexOf(factor);
  const ahead = [...codes.slice(at + 1), ...codes.slice(0, Math.max(at, 0))];
  return ahead.find((code) => code !== factor && !done.has(code)) ?? null;
}

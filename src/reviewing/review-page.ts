import { localDay } from '../platform/clock/local-day.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { ReadReviews } from '../reviews/read-reviews.js';
import type { TriageRead } from '../reviews/read-triage.js';
import { ageInDays } from '../reviews/queue.js';
import { reviewLines } from './review-lines.js';
import { statusTag } from '../reviews/status-tag.js';
import { foundText } from '../reviews/found-text.js';
import type { TextInput } from '../reviews/found-text.js';
import { verdictTable } from '../reviews/verdict-table.js';

/** More than this many at once is no list of what comes first. */
const FIRST_LINES = 12;

export type ReviewShown = Awaited<ReturnType<ReadReviews['one']>>;

export interface ReviewPageInput extends Omit<TextInput, 'framework'> {
  readonly timeZone: string;
  readonly now: Date;
  readonly userId: string;
  readonly isReviewer: boolean;
  /** Whether only what is not yet verified is shown. */
  readonly onlyOpen: boolean;
  /** As typed, where the form comes back. */
  readonly reason: string;
}

/** One submission under review: where it stands, what is left, and where to begin. Pure. */
export function reviewPage(shown: ReviewShown, triage: TriageRead, page: ReviewPageInput) {
  const { review, verified, framework } = shown;
  const input = { ...page, framework };
  const inTriage = reviewLines(
    triage.items.map(({ factor }) => factor),
    triage,
    'triage',
    input,
  );
  // What is settled stands below what is not.
  const { open = [], done = [] } = Object.groupBy(inTriage, ({ isOpen }) => (isOpen ? 'open' : 'done'));
  const wanted = page.onlyOpen ? open : [...open, ...done];
  const head = headOf(shown, page);
  return {
    head,
    verdict: verdictTable(shown, verified, input),
    left: whatIsLeft(shown, triage, input),
    triage: {
      lines: wanted.slice(0, FIRST_LINES),
      more: wanted.slice(FIRST_LINES),
      open: open.length,
      length: inTriage.length,
    },
    sections: sectionsOf(triage, input, page.onlyOpen),
    tables: tableLinks(`/api/v1/submissions/${review.submissionId}/answers`),
    onlyOpen: page.onlyOpen,
    filterHref: page.onlyOpen ? ADDRESSES.review(review.id) : `${ADDRESSES.review(review.id)}?show=open`,
    events: eventsOf(shown, page),
    earlier: earlierOf(shown, page),
    reason: page.reason,
    links: {
      points: ADDRESSES.reviewPoints(review.id),
      decision: page.isReviewer && head.isOpen ? ADDRESSES.decision(review.id) : null,
      submission: ADDRESSES.submission(review.submissionId),
      plan: review.status === 'accepted-with-plan' ? ADDRESSES.plan(review.submissionId) : null,
      trend: hasFormer(shown) ? ADDRESSES.trend(shown.submission.pilotId) : null,
    },
  };
}

/** Whose submission it is, since when, and who has it. */
export function headOf({ review, submission, sheet, names }: ReviewShown, page: ReviewPageInput) {
  const { locale, words, timeZone, now, userId, isReviewer } = page;
  const isOpen = review.status === 'submitted' || review.status === 'in-review';
  const isMine = review.holderId === userId;
  const nameOf = (id: string | null) => id && (names.get(id) ?? words.say(locale, 'reviews.somebody'));
  return {
    pilotTitle: sheet.pilot.title,
    agencyName: sheet.agency.name,
    provenance: sheet.provenance ?? null,
    revision: submission.revision,
    status: review.status,
    tag: statusTag(review.status),
    submitted: dateForPeople(localDay(review.openedAt, timeZone), locale),
    ageDays: ageInDays(review.openedAt, now),
    isOpen,
    isMine,
    holder: nameOf(review.holderId),
    heldSince: review.heldSince && momentForPeople(review.heldSince, locale, timeZone),
    /** What this person can do about who has it. */
    step: !isOpen || !isReviewer ? null : isMine ? 'release' : review.holderId === null ? 'take' : 'take-over',
    decided: review.decidedAt && {
      at: momentForPeople(review.decidedAt, locale, timeZone),
      by: nameOf(review.decidedBy),
      comment: review.comment,
    },
  };
}

/** What has to be settled before the review can end well, each with the place where it is. */
function whatIsLeft({ findings, turns, verified, review }: ReviewShown, triage: TriageRead, input: TextInput) {
  const linked = (codes: readonly string[]) => reviewLines(codes, triage, 'all', input);
  const judged = new Set(findings.filter(({ status }) => status !== null).map(({ factor }) => factor));
  const notApplicable = triage.answers.filter(
    ({ factor, status }) => status === 'not-applicable' && !judged.has(factor),
  );
  const replied = triage.answers.filter(({ factor }) => turns.get(factor) === 'centre');
  const asked = findings.filter(({ verdict, factor }) => verdict === 'ask' && turns.get(factor) !== 'centre');
  const isOpen = review.status === 'submitted' || review.status === 'in-review';
  return {
    replied: linked(replied.map(({ factor }) => factor)),
    gates: linked(isOpen ? (verified?.gateFactorsLeft ?? []) : []),
    notApplicable: linked(isOpen ? notApplicable.map(({ factor }) => factor) : []),
    questions: linked(isOpen ? asked.map(({ factor }) => factor) : []),
  };
}

function sectionsOf(triage: TriageRead, input: TextInput, onlyOpen: boolean) {
  const { structure, wording } = triage.file.framework;
  const { dimensions, supplementary } = wording.frame[input.locale];
  const section = (code: string, name: string, codes: readonly string[]) => {
    const lines = reviewLines(codes, triage, 'all', input);
    const open = lines.filter(({ isOpen }) => isOpen);
    return { code, name, done: lines.length - open.length, length: lines.length, lines: onlyOpen ? open : lines };
  };
  const inDimension = (dimension: string) => structure.factors.filter((factor) => factor.dimension === dimension);
  return [
    ...structure.dimensions.map(({ code }) =>
      section(
        code,
        dimensions[code]!.name,
        inDimension(code).map((factor) => factor.code),
      ),
    ),
    section(
      'S',
      supplementary.name,
      structure.supplementary.map(({ code }) => code),
    ),
  ];
}

/** The same agency's earlier revisions and former assessments of the pilot, each with its review. */
function earlierOf({ earlier, review }: ReviewShown, { locale, words, timeZone }: ReviewPageInput) {
  return earlier.map(({ id, assessmentId, revision, submittedAt, status }) => ({
    href: ADDRESSES.review(id),
    which: words.say(
      locale,
      assessmentId === review.assessmentId ? 'reviews.revision' : 'reviews.factor.formerRevision',
      {
        n: revision,
      },
    ),
    submitted: dateForPeople(localDay(submittedAt, timeZone), locale),
    status,
    tag: statusTag(status),
  }));
}

const hasFormer = ({ earlier, review }: ReviewShown): boolean =>
  earlier.some(({ assessmentId }) => assessmentId !== review.assessmentId);

/** Every step with who took it, when and why; newest first. */
function eventsOf({ events, names, framework }: ReviewShown, page: ReviewPageInput) {
  const { locale, words, timeZone } = page;
  const nameOf = (id: string | null) => (id && names.get(id)) ?? words.say(locale, 'reviews.somebody');
  return events.toReversed().map(({ step, actorId, at, reason, overwritten }) => ({
    what: overwritten
      ? words.say(locale, 'reviews.rewrote', {
          factor: overwritten.factor,
          who: nameOf(overwritten.foundBy),
          found: foundText(overwritten, { ...page, framework })?.text ?? '',
        })
      : words.pick(locale, 'reviews.steps', step),
    who: nameOf(actorId),
    at: momentForPeople(at, locale, timeZone),
    reason,
  }));
}

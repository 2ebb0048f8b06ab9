import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import type { Imprint } from '../platform/settings/settings.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { listText } from '../report-content/format.js';
import type { ReportInput } from '../report-content/report-input.js';
import { summaryPage } from '../report-content/summary-page.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { blockersOf } from './blockers.js';
import { maySign } from './read-hand-in.js';
import type { HandIn } from './read-hand-in.js';

export interface HandInShown {
  readonly handIn: HandIn;
  readonly actor: UserActor;
  readonly locale: Locale;
  readonly framework: FrameworkVersion;
  readonly schemes: readonly WeightScheme[];
  readonly imprint: Imprint;
  /** Typed by an approver who declines. */
  readonly comment: string;
}

/** What the page about handing in says to this reader, and what can be done there. Pure. */
export function handInPage(shown: HandInShown) {
  const { handIn, actor, locale, imprint, comment } = shown;
  const { assessment, sheet, request, submissionId } = handIn;
  const isCoordinator = actor.roles.includes('coordinator');
  const isDraft = assessment.state === 'draft';
  const open = request?.state === 'open' ? request : null;
  return {
    action: ADDRESSES.handIn(assessment.id),
    pilotTitle: sheet.pilot?.title ?? '',
    revision: assessment.revision,
    reviewingBody: imprint.reviewingBody[locale],
    isDraft,
    isCoordinator,
    blockers: isDraft ? blockers(shown) : [],
    lookHref: ADDRESSES.look(assessment.id),
    earlierHref: isDraft && submissionId ? ADDRESSES.submission(submissionId) : null,
    declined: isDraft && request?.state === 'declined' ? closing(shown) : null,
    waiting: open && {
      by: nameOf(handIn, open.requestedBy),
      at: momentForPeople(open.requestedAt, locale, imprint.timeZone),
      signers: listText(handIn.signers, locale),
      canWithdraw: isCoordinator,
      isOwn: open.requestedBy === actor.userId && actor.roles.includes('approver'),
    },
    signing: open && maySign(actor, open) ? { sheetHash: open.sheetHash, comment } : null,
    summary: open && handIn.findings ? summaryPage(reportInput(shown)) : null,
  };
}

/** Links to where each is put right; factors by the names of the framework. */
function blockers({ handIn, locale, framework }: HandInShown) {
  const { assessment, sheet, missing, unsettled } = handIn;
  return blockersOf([...missing, ...unsettled], sheet).map(({ place, factor, detail }) => ({
    place,
    detail,
    name: factor && `${factor} ${framework.wording.factors[factor]?.[locale].name ?? ''}`.trim(),
    href: factor
      ? ADDRESSES.factor(assessment.id, factor)
      : place === 'pilot'
        ? ADDRESSES.pilot(assessment.pilotId)
        : null,
  }));
}

function closing({ handIn, locale, imprint }: HandInShown) {
  const { closedBy, closedAt, comment } = handIn.request!;
  return {
    by: nameOf(handIn, closedBy),
    at: closedAt && momentForPeople(closedAt, locale, imprint.timeZone),
    comment,
  };
}

function nameOf({ names }: HandIn, id: string | null): string | null {
  return (id && names.get(id)) ?? null;
}

/** The frozen sheet as a report would tell it, were it signed now. */
function reportInput({ handIn, locale, framework, schemes, imprint }: HandInShown): ReportInput {
  const { assessment, request, findings } = handIn;
  return {
    locale,
    sheet: JSON.parse(request!.sheet) as ReportSheet,
    ...findings!,
    framework,
    scheme: schemes.find(({ id }) => id === assessment.weightScheme)!,
    schemes,
    edition: {
      submittedAt: null,
      contentHash: null,
      revision: null,
      reviewState: 'self-assessed',
      ...imprint,
    },
    audience: 'reviewing-body',
  };
}

import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { PilotRegister } from '../pilots/pilot-register.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import { PlanRegister } from '../plans/plan-register.js';
import type { FollowedAction } from '../plans/plan-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { seatsHeard } from '../report-content/heard-voices.js';
import { ReviewRegister } from '../reviews/review-register.js';
import type { DecidedReview } from '../reviews/review-register.js';
import type { VerifiedAnswer } from '../scoring/verified.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import type { SubmissionStatus } from '../submissions/submission.status.js';
import { ScoreAgain } from './score-again.js';
import { trendSteps } from './trend.js';
import type { TrendPoint, TrendStep } from './trend.js';

export interface DatedPoint extends TrendPoint {
  readonly submission: Submission;
  readonly status: SubmissionStatus;
  readonly assessedAt: string;
  /** What its review confirmed or changed; null where it is not decided. */
  readonly found: readonly VerifiedAnswer[] | null;
}

/** One agency's assessments of the pilot, as they were last handed in, in the order of time. */
export interface TrendSeries {
  /** The scheme everything is compared under: that of the newest assessment. */
  readonly weightScheme: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly points: readonly DatedPoint[];
  readonly steps: readonly TrendStep[];
}

export interface Trend {
  readonly pilot: Pilot;
  /** For an agency its own alone. */
  readonly series: readonly TrendSeries[];
}

/** How a pilot's readiness went over time, as far as the caller may see what was handed in. */
@Injectable()
export class ReadTrend {
  constructor(
    private readonly pilots: PilotRegister,
    private readonly submissions: SubmissionRegister,
    private readonly reviews: ReviewRegister,
    private readonly plans: PlanRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly scoringAgain: ScoreAgain,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404 */
  async read(actor: UserActor, pilotId: string): Promise<Trend> {
    const { pilot, points } = await this.unitOfWork.run(actor, async () => {
      const found = await this.pilots.find(pilotId);
      if (!found) throw notFound();
      const handedIn: DatedPoint[] = [];
      for (const submission of await this.submissions.lastOfPilot(pilotId)) handedIn.push(await this.point(submission));
      return { pilot: found, points: handedIn };
    });
    const series: TrendSeries[] = [];
    for (const [agencyId, own] of Map.groupBy(points, ({ submission }) => submission.agencyId)) {
      series.push(await this.series(agencyId, own));
    }
    return { pilot, series };
  }

  private async point(submission: Submission): Promise<DatedPoint> {
    const review = await this.reviews.ofSubmission(submission.id);
    const decided = await this.reviews.decided(submission.id);
    const followed = await this.plans.follow(decided?.plan ?? []);
    const { result, robustness, heard } = submission.findings;
    return {
      submission,
      submissionId: submission.id,
      status: review?.status ?? 'submitted',
      assessedAt: (JSON.parse(submission.sheet) as ReportSheet).assessedAt,
      seats: seatsHeard(heard),
      self: { result, band: result.band, likely: robustness?.likely ?? null },
      verified: verifiedOf(decided),
      found: decided?.review.outcome?.verified ?? null,
      again: null,
      agreed: followed.map(({ agreed: { action, owner }, ...of }) => ({ action, owner, doneOn: doneOn(of) })),
      day: localDay(submission.submittedAt, this.config.timeZone),
    };
  }

  /** Scoring again takes its time: outside of any transaction, and others have their turn in between. */
  private async series(agencyId: string, own: readonly DatedPoint[]): Promise<TrendSeries> {
    const inOrder = [...own].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    const { submission } = inOrder.at(-1)!;
    const { weightScheme } = submission;
    const points: DatedPoint[] = [];
    for (const point of inOrder) {
      points.push({ ...point, again: this.scoringAgain.under(weightScheme, point) });
      await nextTurn();
    }
    const last = JSON.parse(submission.sheet) as ReportSheet;
    const steps = trendSteps(points, this.catalogue.version.wording.actions);
    return { agencyId, agencyName: last.agency.name, weightScheme, points, steps };
  }
}

/** When it was assessed, then when it was handed in. */
const orderOf = ({ assessedAt, submission }: DatedPoint): string =>
  `${assessedAt} ${submission.submittedAt.toISOString()} ${submission.id}`;

function verifiedOf(decided: DecidedReview | null): DatedPoint['verified'] {
  const outcome = decided?.review.outcome;
  if (!outcome) return null;
  const { result, band, likely, shareVerified } = outcome;
  return { result, band, likely, shareVerified };
}

/** Since when it has been done without being opened again; null where it is not. */
function doneOn({ standing, updates }: Omit<FollowedAction, 'agreed'>): string | null {
  if (standing.state !== 'done') return null;
  const lastOther = updates.findLastIndex(({ state }) => state !== 'done');
  return updates[lastOther + 1]!.happenedOn;
}

import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { robustness } from '../scoring/robustness.js';
import { verifiedSheet } from '../scoring/verified.js';
import { SubmissionFacts } from '../submissions/submission-facts.js';
import { decisionFaults } from './decision-rules.js';
import type { DecisionAsked, PlanItem } from './decision-rules.js';
import { DecisionDto } from './dto/review.dto.js';
import { verifiedOf } from './finding.js';
import { ReviewFiles, verifiedSoFar } from './review-file.js';
import type { ReviewFile } from './review-file.js';
import { ReviewLetters } from './review-letters.js';
import type { ReviewOutcome } from './review-outcome.js';
import { ReviewSteps } from './review-steps.js';
import type { Review } from './review.entity.js';
import { statusAfter } from './review.status.js';
import { closedReview, decisionFault, notHeld } from './reviews.errors.js';
import { ReviewsRepository } from './reviews.repository.js';

/** Accepts, accepts with a plan, or returns; computes the verified result once and keeps it. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly files: ReviewFiles,
    private readonly steps: ReviewSteps,
    private readonly facts: SubmissionFacts,
    private readonly letters: ReviewLetters,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404, 409 not held or closed, 422 */
  decide(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Review> {
    return this.unitOfWork.run(actor, async () => {
      const known = await this.reviews.byId(id);
      if (!known) throw notFound();
      await this.reviews.holdAssessment(known.assessmentId);
      const review = await this.reviews.locked(id);
      if (!review) throw closedReview();
      if (review.holderId !== actor.userId) throw notHeld();
      const file = await this.files.with(review);
      const outcome = outcomeOf(file);
      const { asked, comment } = this.asked(body, file, outcome, locale);
      return this.close(actor, review, asked, { outcome, comment });
    });
  }

  private asked(body: unknown, file: ReviewFile, outcome: ReviewOutcome, locale: Locale) {
    const read = readDto(DecisionDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { decision, comment, plan } = read.value;
    const asked: DecisionAsked = { decision, plan: plan ?? [] };
    const faults = decisionFaults(asked, {
      answers: [...file.scored.answers, ...(file.scored.supplementary ?? [])],
      findings: file.findings,
      gates: outcome.result.gates,
      catalogue: file.framework.wording.actions,
      today: localDay(this.clock.now(), this.config.timeZone),
    });
    if (faults.length > 0)
      throw invalid(faults.map((fault) => decisionFault(fault, asked.plan, file.framework.wording, locale)));
    return { asked, comment };
  }

  private async close(
    actor: UserActor,
    review: Review,
    { decision, plan }: DecisionAsked,
    { outcome, comment }: Pick<Review, 'comment'> & { outcome: ReviewOutcome },
  ): Promise<Review> {
    const decidedAt = this.clock.now();
    const status = statusAfter(review.status, decision)!;
    const closed = { holderId: null, heldSince: null, decidedBy: actor.userId, decidedAt, comment, outcome };
    await this.reviews.decide(review.id, { status, ...closed });
    await this.steps.log(review, decision, comment, actor);
    const facts = { ...outcome, shareVerified: outcome.shareVerified ?? 0, decision, decidedAt };
    await this.facts.verified(review.submissionId, facts);
    if (plan.length > 0) await this.reviews.addAgreed(plan.map((item, index) => agreed(review, item, index + 1)));
    if (decision === 'return') await this.reviews.reopen(review.assessmentId, decidedAt);
    await this.letters.decided(review, decision);
    return { ...review, status, ...closed };
  }
}

function outcomeOf(file: ReviewFile): ReviewOutcome {
  const { prepared, scored, submission, findings, framework } = file;
  const result = verifiedSoFar(file);
  const verified = verifiedOf(findings);
  const scheme = { id: submission.weightScheme, weights: submission.weights };
  const after = verifiedSheet(prepared.structure, scored, verified);
  const shaken = robustness(framework.structure, [scheme], scheme.id, after, submission.sheetHash);
  return { ...result, verified, likely: shaken?.likely ?? null, engine: ENGINE };
}

function agreed({ id: reviewId, agencyId }: Review, { action, owner, dueDate }: PlanItem, position: number) {
  return { id: randomUUID(), reviewId, agencyId, position, action, owner, dueOn: dueDate };
}

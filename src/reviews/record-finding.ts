import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { etagOf, stale, versionOf } from '../platform/http/preconditions.js';
import { readDto } from '../platform/http/read-dto.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { answerableFactors, rulesOf } from '../sheet/sheet-rules.js';
import { FindingDto } from './dto/review.dto.js';
import { judgeFinding } from './finding.js';
import type { Finding } from './finding.js';
import { findingView } from './review.view.js';
import type { ReviewFinding } from './review-finding.entity.js';
import { ReviewFiles } from './review-file.js';
import type { ReviewFile } from './review-file.js';
import { ReviewLetters } from './review-letters.js';
import type { Review } from './review.entity.js';
import { closedReview, findingFault, findingUnseen, notHeld } from './reviews.errors.js';
import { ReviewsRepository } from './reviews.repository.js';

export interface FindingWrite {
  readonly reviewId: string;
  readonly factor: FactorCode;
  /** The version last seen; only a first finding goes without. */
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

/** Confirms, changes or questions one answer. Only whoever holds the review does. */
@Injectable()
export class RecordFinding {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly files: ReviewFiles,
    private readonly letters: ReviewLetters,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 428, 412, 409 not held or closed, 422 */
  record(actor: UserActor, write: FindingWrite, locale: Locale): Promise<ReviewFinding> {
    return this.unitOfWork.run(actor, async () => {
      const known = await this.reviews.byId(write.reviewId);
      if (!known) throw notFound();
      const review = await this.reviews.locked(write.reviewId);
      const before = await this.reviews.finding(write.reviewId, write.factor);
      refuseStale(write, before);
      if (!review) throw closedReview();
      if (review.holderId !== actor.userId) throw notHeld();
      const finding = judged(write, await this.files.with(review), locale);
      const written = this.written(actor, review, write.factor, finding, before);
      await this.reviews.saveFinding(written);
      if (before) await this.keep(actor, review, before, written.foundAt);
      await recordFinding(review, written);
      if (finding.verdict === 'ask') await this.ask(review, written);
      return written;
    });
  }

  private written(
    { userId }: UserActor,
    { id, agencyId }: Review,
    factor: FactorCode,
    finding: Finding,
    before: ReviewFinding | null,
  ): ReviewFinding {
    const version = (before?.version ?? 0) + 1;
    return { reviewId: id, agencyId, factor, ...finding, version, foundBy: userId, foundAt: this.clock.now() };
  }

  /** What a colleague found and why is not lost when somebody finds otherwise. */
  private async keep({ userId }: UserActor, review: Review, before: ReviewFinding, at: Date): Promise<void> {
    const { factor, verdict, status, level, reason, foundBy, foundAt } = before;
    if (verdict === 'none') return;
    const overwritten = { factor, verdict, status, level, foundBy, foundAt: foundAt.toISOString() };
    const stays = { statusFrom: review.status, statusTo: review.status };
    const { id: reviewId, agencyId } = review;
    await this.reviews.addEvent({
      reviewId,
      agencyId,
      step: 'rewrite',
      ...stays,
      reason,
      actorId: userId,
      at,
      overwritten,
    });
  }

  /** A question reaches the agency at once; findings only with the decision. */
  private async ask(
    review: Review,
    { reviewId, agencyId, factor, reason, foundBy, foundAt }: ReviewFinding,
  ): Promise<void> {
    const said = await this.reviews.comments([reviewId]);
    const lastAsked = said.filter((one) => one.factor === factor && one.side === 'centre').at(-1);
    if (lastAsked?.text === reason) return;
    await this.letters.asked(review);
    const comment = { id: randomUUID(), reviewId, agencyId, factor, writtenBy: foundBy, writtenAt: foundAt };
    await this.reviews.addComment({ ...comment, side: 'centre', text: reason! });
  }
}

/** What was found stands in the finding itself, with its version. */
function recordFinding({ submissionId, agencyId }: Review, { factor, verdict, version }: ReviewFinding): Promise<void> {
  const object = { kind: 'submission', id: submissionId };
  return record({ action: 'finding.recorded', object, agencyId, details: { factor, verdict, version } });
}

function refuseStale({ ifMatch, factor }: FindingWrite, before: ReviewFinding | null): void {
  if (ifMatch === undefined && before === null) return;
  if (ifMatch === undefined) throw findingUnseen();
  const version = before?.version ?? 0;
  if (versionOf(ifMatch) !== version) throw stale(before ? findingView(before) : { factor }, etagOf(version));
}

function judged({ body, factor }: FindingWrite, { sheet, framework }: ReviewFile, locale: Locale): Finding {
  const read = readDto(FindingDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const answer = [...sheet.answers, ...(sheet.supplementary ?? [])].find((one) => one.factor === factor);
  const { mayBeNotApplicable } = answerableFactors(rulesOf(framework.structure), sheet.pilot.track ?? 'whole');
  const result = judgeFinding(read.value, { answer, mayBeNotApplicable: mayBeNotApplicable.has(factor) });
  if ('faults' in result) throw invalid(result.faults.map(({ member, code }) => findingFault(member, code, locale)));
  return result.finding;
}

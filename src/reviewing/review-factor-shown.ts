import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf } from '../platform/http/preconditions.js';
import { ReadReviewEvidence } from '../reviews/read-review-evidence.js';
import { ReadReviews } from '../reviews/read-reviews.js';
import { ReadTriage } from '../reviews/read-triage.js';
import { formOfFinding } from './finding-form.js';
import { ReviewDesk } from './review-desk.js';
import { reviewFactorPage } from './review-factor-page.js';
import type { FactorPageInput } from './review-factor-page.js';
import type { FindingPlace } from './save-finding.js';

type Typed = Partial<Pick<FactorPageInput, 'form' | 'seen' | 'comment' | 'justSaved'>> &
  Pick<FactorPageInput, 'order' | 'isStale'>;

/** Brings together what the page of one answer shows. */
@Injectable()
export class ReviewFactorShown {
  constructor(
    private readonly reviews: ReadReviews,
    private readonly triage: ReadTriage,
    private readonly evidence: ReadReviewEvidence,
    private readonly desk: ReviewDesk,
  ) {}

  /** What was typed stands in the form; without it what was found. @throws AppError 404 */
  async content(actor: UserActor, { reviewId, factor }: FindingPlace, request: Request, typed: Typed) {
    const shown = await this.reviews.one(actor, reviewId);
    const triage = await this.triage.factor(actor, reviewId, factor);
    const files = await this.evidence.list(actor, reviewId);
    const finding = shown.findings.find((one) => one.factor === factor) ?? null;
    const now = etagOf(finding?.version ?? 0);
    return reviewFactorPage(
      { shown, triage, files },
      {
        ...this.desk.input(actor, request),
        onlyOpen: false,
        reason: '',
        factor,
        order: typed.order,
        form: typed.form ?? formOfFinding(finding),
        // Whoever has been shown both may write over what stands.
        seen: typed.isStale ? now : (typed.seen ?? now),
        comment: typed.comment ?? '',
        isStale: typed.isStale,
        justSaved: typed.justSaved ?? null,
      },
    );
  }
}

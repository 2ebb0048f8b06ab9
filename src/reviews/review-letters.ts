import { Inject, Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Clock } from '../platform/clock/clock.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { isNews, reviewLetter } from './review-letter.js';
import type { LetterOccasion } from './review-letter.js';
import type { Review } from './review.entity.js';
import type { Decision } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';

/**
 * Tells the agency's coordinators and approvers that something waits for them, and the reviewer that the agency has
 * replied, where the service writes letters at all.
 * Used inside the unit of work of what they are told about.
 */
@Injectable()
export class ReviewLetters {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly submissions: SubmissionRegister,
    private readonly accounts: AccountRegister,
    private readonly mail: MailRegister,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Before the question is written down. */
  async asked(review: Review): Promise<void> {
    if (!this.mail.isConfigured) return;
    const said = await this.reviews.comments([review.id]);
    const before = said.filter(({ side }) => side === 'centre').map(({ writtenAt }) => writtenAt);
    if (!isNews(before, this.clock.now())) return;
    await this.tell(review, 'question', ADDRESSES.assessment(review.assessmentId));
  }

  /** Before the reply is written down. Tells the reviewer who has it, about the first one of a day. */
  async replied(review: Review): Promise<void> {
    if (!this.mail.isConfigured) return;
    const holder = await this.reviews.holderToTell(review.id);
    if (!holder) return;
    const said = await this.reviews.comments([review.id]);
    const told = said.filter(
      ({ side, writtenAt }) => side === 'agency' && writtenAt >= (review.heldSince ?? writtenAt),
    );
    if (
      !isNews(
        told.map(({ writtenAt }) => writtenAt),
        this.clock.now(),
      )
    )
      return;
    const pilot = await this.pilotOf(review);
    if (pilot === null) return;
    const letter = reviewLetter(holder.name, 'reply', pilot, this.link(ADDRESSES.review(review.id)));
    await this.mail.post({ to: holder.email, agencyId: review.agencyId, ...letter });
  }

  decided(review: Review, decision: Decision): Promise<void> {
    const { assessmentId, submissionId } = review;
    const isReturned = decision === 'return';
    return this.tell(
      review,
      decision,
      isReturned ? ADDRESSES.assessment(assessmentId) : ADDRESSES.submission(submissionId),
    );
  }

  private async tell(review: Review, occasion: LetterOccasion, path: string): Promise<void> {
    if (!this.mail.isConfigured) return;
    const pilot = await this.pilotOf(review);
    if (pilot === null) return;
    const { agencyId } = review;
    for (const { email, name, roles } of await this.accounts.colleagues(agencyId)) {
      if (!roles.includes('coordinator') && !roles.includes('approver')) continue;
      await this.mail.post({ to: email, agencyId, ...reviewLetter(name, occasion, pilot, this.link(path)) });
    }
  }

  private async pilotOf({ submissionId }: Review): Promise<string | null> {
    const submission = await this.submissions.find(submissionId);
    return submission && (JSON.parse(submission.sheet) as ReportSheet).pilot.title;
  }

  private link(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Clock } from '../platform/clock/clock.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { isNewsToAgency, reviewLetter } from './review-letter.js';
import type { LetterOccasion } from './review-letter.js';
import type { Review } from './review.entity.js';
import type { Decision } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';

/**
 * Tells the agency's coordinators and approvers that something waits for them, where the service writes letters at all.
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
    if (!isNewsToAgency(before, this.clock.now())) return;
    await this.tell(review, 'question', ADDRESSES.assessment(review.assessmentId));
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

  private async tell({ agencyId, submissionId }: Review, occasion: LetterOccasion, path: string): Promise<void> {
    if (!this.mail.isConfigured) return;
    const submission = await this.submissions.find(submissionId);
    if (!submission) return;
    const { pilot } = JSON.parse(submission.sheet) as ReportSheet;
    const link = `${this.config.publicUrl}${path}`;
    for (const { email, name, roles } of await this.accounts.colleagues(agencyId)) {
      if (!roles.includes('coordinator') && !roles.includes('approver')) continue;
      await this.mail.post({ to: email, agencyId, ...reviewLetter(name, occasion, pilot.title, link) });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { factsOf, verifiedFactsOf } from './facts-of.js';
import type { VerifiedResult } from './facts-of.js';
import { NoteMentions } from './note-mentions.js';
import { SubmissionFactsRepository } from './submission-facts.repository.js';
import type { Submission } from './submission.entity.js';

/** What is counted over many submissions, written beside them. Used inside a unit of work. */
@Injectable()
export class SubmissionFacts {
  constructor(
    private readonly facts: SubmissionFactsRepository,
    private readonly mentions: NoteMentions,
  ) {}

  /** Of a submission that has just been stored, by the person who signs it. */
  async signed(submission: Submission, sheet: ReportSheet): Promise<void> {
    await this.facts.add(factsOf(submission, sheet));
    await this.mentions.note(submission);
  }

  /**
   * What the review found, by the reviewer who decides; decided again, it stands in place of what was there.
   *
   * @throws Error where the one who acts is no reviewer, or there is no such submission
   */
  async verified(submissionId: string, verified: VerifiedResult): Promise<void> {
    const changed = await this.facts.verify(submissionId, verifiedFactsOf(verified));
    if (changed !== 1) throw new Error(`The facts of submission ${submissionId} were not there to be verified`);
  }
}

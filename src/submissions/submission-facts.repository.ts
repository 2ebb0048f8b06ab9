import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { SignedFacts, VerifiedFacts } from './facts-of.js';
import { SubmissionFactsRow } from './submission-facts.entity.js';

@Injectable()
export class SubmissionFactsRepository {
  add(facts: SignedFacts): Promise<unknown> {
    return transaction().insert(SubmissionFactsRow, facts);
  }

  /** How many rows were the caller's to change: 1 or 0. */
  async verify(submissionId: string, facts: VerifiedFacts): Promise<number> {
    const { affected } = await transaction().update(SubmissionFactsRow, { submissionId }, facts);
    return affected ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import { WeightSchemes } from '../framework/weight-schemes.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentState } from './assessment.status.js';

/** Whatever assessment is read, the catalogue knows its weights afterwards. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly schemes: WeightSchemes) {}

  async byId(id: string): Promise<Assessment | null> {
    return weighed(this.schemes, await transaction().findOneBy(Assessment, { id }));
  }

  /** Holds the row until the transaction ends: nobody freezes, signs or answers it meanwhile. */
  async locked(id: string): Promise<Assessment | null> {
    return weighed(
      this.schemes,
      await transaction().findOne(Assessment, { where: { id }, lock: { mode: 'pessimistic_write' } }),
    );
  }

  /** An agency's first one of a pilot. Held until the transaction ends, so that two clicks find one another. */
  async firstOf(pilotId: string, agencyId: string): Promise<Assessment | null> {
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${pilotId} ${agencyId}`]);
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    return weighed(this.schemes, await transaction().findOne(Assessment, { where: { pilotId, agencyId }, order }));
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage): Promise<Assessment[]> {
    const builder = transaction().createQueryBuilder(Assessment, 'one');
    if (after)
      builder.where('(one.created_at, one.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    return builder
      .orderBy('one.createdAt', 'DESC')
      .addOrderBy('one.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  add(assessment: Assessment): Promise<unknown> {
    return transaction().insert(Assessment, assessment);
  }

  /**
   * Until the transaction ends no reviewer takes or decides it. Before its row is locked, as the decision does: a return
   * opens the next revision, and each would wait for the other.
   */
  async holdReview(id: string): Promise<void> {
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`review/${id}`]);
  }

  /** Whether a reviewer has what was handed in. */
  async isUnderReview(id: string): Promise<boolean> {
    const held = await transaction().query<object[]>(
      `SELECT 1 FROM reviews WHERE assessment_id = $1 AND status = 'in-review'`,
      [id],
    );
    return held.length > 0;
  }

  /** Whether what was last handed in of it has been accepted. The reviews room knows this one: met here by name. */
  async isAccepted(id: string): Promise<boolean> {
    const [last] = await transaction().query<{ status: string }[]>(
      'SELECT status FROM reviews WHERE assessment_id = $1 ORDER BY opened_at DESC, id DESC LIMIT 1',
      [id],
    );
    return last?.status === 'accepted' || last?.status === 'accepted-with-plan';
  }

  /** The one that takes it up again. */
  heirOf(id: string): Promise<Assessment | null> {
    return transaction().findOneBy(Assessment, { formerId: id });
  }

  /** A further revision: the answers stay, what was sealed is elsewhere. */
  reopen(id: string, revision: number, state: AssessmentState, updatedAt: Date): Promise<unknown> {
    return transaction().update(Assessment, { id }, { state, revision, updatedAt });
  }

  setState(id: string, state: AssessmentState, updatedAt: Date): Promise<unknown> {
    return transaction().update(Assessment, { id }, { state, updatedAt });
  }
}

/** The catalogue knows its weights afterwards. */
async function weighed(schemes: WeightSchemes, assessment: Assessment | null): Promise<Assessment | null> {
  if (assessment) await schemes.know(assessment.weightScheme);
  return assessment;
}

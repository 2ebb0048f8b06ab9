import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Seat } from '../sheet/answer-sheet.js';

/** An own answer that its author released: with the seat it comes from, without a name. */
export interface ReleasedAnswer {
  factor: FactorCode;
  seat: Seat | null;
  post: string | null;
  inPostSince: string | null;
  level: number | null;
  status: AnswerStatus;
}

/** Who has been heard, without what anybody said. */
export interface AssessmentVoices {
  /** null = people whose seat is not recorded. */
  seats: { seat: Seat | null; people: number }[];
  /** Partners that were invited, by their name in the pilot. */
  partners: { name: string; answered: boolean }[];
}

/** Through functions that look at own answers for us; see agreement.repository.ts. */
@Injectable()
export class VoicesRepository {
  /** Coordinators of the agency only; nobody else gets any. */
  released(assessmentId: string): Promise<ReleasedAnswer[]> {
    return transaction().query<ReleasedAnswer[]>(
      `SELECT factor, seat, post, in_post_since AS "inPostSince", level, status FROM released_answers($1)`,
      [assessmentId],
    );
  }

  async heard(assessmentId: string): Promise<AssessmentVoices> {
    const [seats, partners] = [
      await transaction().query<AssessmentVoices['seats']>('SELECT seat, people FROM seats_heard($1)', [assessmentId]),
      await transaction().query<AssessmentVoices['partners']>('SELECT name, answered FROM partners_heard($1)', [
        assessmentId,
      ]),
    ];
    return { seats, partners };
  }
}

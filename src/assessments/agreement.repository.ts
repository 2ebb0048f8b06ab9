import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Agreement } from '../sheet/agreement.js';

/**
 * What a coordinator may see (method, section 7): n; from 3 hidden answers the median and whether it is wide; from 5 the
 * range; all of it where every own answer was released.
 */
export interface CoordinatorAgreement {
  n: number;
  median: number | null;
  wide: boolean | null;
  range: number | null;
  /** How many of them were released. */
  released: number;
}

/** Through functions that look at own answers for us and give no more than may be shown. */
@Injectable()
export class AgreementRepository {
  async forCoordinator(assessmentId: string): Promise<Map<FactorCode, CoordinatorAgreement>> {
    const rows = await transaction().query<(CoordinatorAgreement & { factor: string })[]>(
      'SELECT factor, n, median, wide, range, released FROM agreement_for_coordinator($1)',
      [assessmentId],
    );
    return new Map(rows.map(({ factor, ...agreement }) => [factor, agreement]));
  }

  /** The same for one factor; null where nobody gave a level. */
  async ofFactor(assessmentId: string, factor: FactorCode): Promise<CoordinatorAgreement | null> {
    const [row] = await preparedQuery<CoordinatorAgreement>(
      'agreement-of-factor',
      'SELECT n, median, wide, range, released FROM agreement_for_coordinator($1) WHERE factor = $2',
      [assessmentId, factor],
    );
    return row ?? null;
  }

  async forReviewer(assessmentId: string): Promise<Map<FactorCode, Agreement>> {
    const rows = await transaction().query<(Agreement & { factor: string })[]>(
      'SELECT factor, n, median, range, rwg FROM agreement_for_reviewer($1)',
      [assessmentId],
    );
    return new Map(rows.map(({ factor, ...agreement }) => [factor, agreement]));
  }
}

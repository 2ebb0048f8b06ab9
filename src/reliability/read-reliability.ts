import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { factorsThatCount, FEWEST_SHEETS, reliabilityOf } from '../scoring/reliability.js';
import type { ItemReliability } from '../scoring/reliability.js';
import { ReliabilityRepository } from './reliability.repository.js';
import type { AgreementMean, PlacedFactor, ReliabilityFilter } from './reliability.repository.js';

export interface DimensionReliability {
  readonly dimension: string;
  /** Submissions that answer every factor that takes part. */
  readonly n: number;
  /** Fewer than it takes to believe the numbers. */
  readonly isTooFew: boolean;
  readonly alpha: number | null;
  readonly factors: readonly ItemReliability[];
  /** Factors that too few answer, with the share that does, 0..1. */
  readonly leftOut: readonly { readonly factor: FactorCode; readonly shareAnswered: number }[];
}

export interface FactorAgreement extends AgreementMean {
  /** A mean over fewer sheets than it takes to believe it. */
  readonly isTooFew: boolean;
}

export interface QuestionnaireReliability {
  readonly framework: string;
  readonly submissions: number;
  readonly fewest: number;
  readonly dimensions: readonly DimensionReliability[];
  /** In framework order; factors without one are left out. */
  readonly agreement: readonly FactorAgreement[];
}

/** How far the questionnaire can be relied on, from what was handed in. Of the reviewing body. */
@Injectable()
export class ReadReliability {
  constructor(
    private readonly repository: ReliabilityRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  read(actor: Actor, level: string | null): Promise<QuestionnaireReliability> {
    const { structure } = this.catalogue.version;
    const filter = { framework: this.catalogue.id, level };
    const placed = structure.factors.map(({ code, dimension }, at) => ({ factor: code, dimension, place: at + 1 }));
    return this.unitOfWork.run(actor, async () => {
      const { submissions, factors } = await this.repository.answered(filter, placed);
      const dimensions: DimensionReliability[] = [];
      for (const { code } of structure.dimensions) {
        const own = factors.filter(({ factor }) =>
          structure.factors.some((one) => one.code === factor && one.dimension === code),
        );
        dimensions.push(await this.dimension(filter, code, own, submissions));
      }
      const agreement = await this.agreement(filter);
      return { framework: filter.framework, submissions, fewest: FEWEST_SHEETS, dimensions, agreement };
    });
  }

  private async agreement(filter: ReliabilityFilter): Promise<FactorAgreement[]> {
    const found = await this.repository.agreement(filter);
    const order = this.catalogue.factorOrder;
    return found
      .toSorted((one, other) => order.indexOf(one.factor) - order.indexOf(other.factor))
      .map((one) => ({ ...one, isTooFew: one.submissions < FEWEST_SHEETS }));
  }

  private async dimension(
    filter: ReliabilityFilter,
    dimension: string,
    factors: readonly (PlacedFactor & { answered: number })[],
    submissions: number,
  ): Promise<DimensionReliability> {
    const { kept, leftOut } = factorsThatCount(factors, submissions);
    const { n, alpha, items } = reliabilityOf(await this.repository.sums(filter, kept));
    return {
      dimension,
      n,
      isTooFew: n < FEWEST_SHEETS,
      alpha,
      factors: items,
      leftOut: leftOut.map(({ factor, answered }) => ({ factor, shareAnswered: answered / submissions })),
    };
  }
}

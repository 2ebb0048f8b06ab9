import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { factorLevels } from './factor-levels.js';
import type { FactorLevels } from './factor-levels.js';
import type { AskedFilters } from './portfolio-filters.js';
import { PortfolioRepository } from './portfolio.repository.js';
import { placesOf } from './read-heat-map.js';
import { Scopes } from './scopes.js';
import type { Scope } from './scopes.js';

export interface LevelsOfFactors extends Scope {
  /** In framework order. */
  readonly factors: readonly FactorLevels[];
}

/** How every factor, or those of one dimension, were answered over all submissions. */
@Injectable()
export class ReadFactorLevels {
  constructor(
    private readonly scopes: Scopes,
    private readonly portfolio: PortfolioRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param dimension null = all */
  read(actor: UserActor, asked: AskedFilters, dimension: string | null): Promise<LevelsOfFactors> {
    return this.unitOfWork.run(actor, async () => {
      const scope = await this.scopes.of(asked);
      const places = placesOf(this.catalogue, dimension);
      const counts = await this.portfolio.answers(scope.filters, places[0]!, places.at(-1)!);
      return { ...scope, factors: factorLevels(this.catalogue.factorOrder, places, counts) };
    });
  }
}

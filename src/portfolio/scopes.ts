import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import { filtersFor } from './portfolio-filters.js';
import type { AskedFilters, Ground, PortfolioFilters } from './portfolio-filters.js';
import { PortfolioRepository } from './portfolio.repository.js';
import type { Totals } from './portfolio.repository.js';

/** What a part of the portfolio is about: what was asked, filled in, what else could be asked, and how much there is. */
export interface Scope {
  readonly filters: PortfolioFilters;
  readonly grounds: readonly Ground[];
  readonly totals: Totals;
}

/** Used inside a unit of work. */
@Injectable()
export class Scopes {
  constructor(
    private readonly portfolio: PortfolioRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly schemes: WeightSchemes,
  ) {}

  async of(asked: AskedFilters): Promise<Scope> {
    const { id, defaultScheme } = this.catalogue.version.structure;
    const grounds = await this.portfolio.grounds();
    // Each can be chosen, and is named where one chooses.
    for (const scheme of new Set(grounds.map(({ weightScheme }) => weightScheme))) await this.schemes.know(scheme);
    const filters = filtersFor(asked, grounds, { framework: id, weightScheme: defaultScheme });
    return { filters, grounds, totals: await this.portfolio.totals(filters) };
  }
}

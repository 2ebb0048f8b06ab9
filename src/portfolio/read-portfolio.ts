import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { roundOrNull, roundScore } from '../scoring/rounding.js';
import { bandDistribution } from './band-distribution.js';
import type { BandLine } from './band-distribution.js';
import { gateStandings, GRAVITY } from './gate-standing.js';
import type { GateStanding } from './gate-standing.js';
import type { AskedFilters, PortfolioFilters } from './portfolio-filters.js';
import { PortfolioRepository } from './portfolio.repository.js';
import type { QuarterRow } from './portfolio.repository.js';
import { Scopes } from './scopes.js';
import type { Scope } from './scopes.js';

/** Self − verified; `of` is a dimension or `overall`. */
export interface DifferenceLine {
  readonly of: string;
  /** Where something was verified. */
  readonly submissions: number;
  /** Share of the weight that was verified in them, on average. */
  readonly shareVerified: number;
  readonly mean: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface Portfolio extends Scope {
  readonly bands: readonly BandLine[];
  readonly gates: readonly GateStanding[];
  readonly differences: readonly DifferenceLine[];
  readonly trend: readonly QuarterRow[];
}

/** Without a part that was not asked for. */
export const PARTS = ['bands', 'gates', 'differences', 'trend'] as const;
export type Part = (typeof PARTS)[number];

/** The whole portfolio, added up. Of the latest revision of each assessment, but for the trend. */
@Injectable()
export class ReadPortfolio {
  constructor(
    private readonly scopes: Scopes,
    private readonly portfolio: PortfolioRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  read(actor: UserActor, asked: AskedFilters, parts: readonly Part[] = PARTS): Promise<Portfolio> {
    return this.unitOfWork.run(actor, async () => {
      const scope = await this.scopes.of(asked);
      const { filters } = scope;
      const wanted = <T>(part: Part, read: () => Promise<T[]>): Promise<T[]> =>
        parts.includes(part) ? read() : Promise.resolve([]);
      return {
        ...scope,
        bands: await wanted('bands', () => this.bands(filters)),
        gates: await wanted('gates', () => this.gates(filters)),
        differences: await wanted('differences', () => this.differences(filters)),
        trend: await wanted('trend', () => this.trend(filters)),
      };
    });
  }

  private async bands(filters: PortfolioFilters): Promise<BandLine[]> {
    return bandDistribution(await this.portfolio.bands(filters), this.bandOrder());
  }

  private async gates(filters: PortfolioFilters): Promise<GateStanding[]> {
    const { gates, thresholds } = this.catalogue.version.structure;
    const order = this.catalogue.factorOrder;
    const places = gates.flatMap(({ factors }) => factors.map(({ code }) => order.indexOf(code) + 1));
    const counts = await this.portfolio.gates(filters, GRAVITY);
    const blocking = await this.portfolio.blocking(filters, places, thresholds.gatePassLevel);
    return gateStandings(gates, order, counts, blocking);
  }

  private async differences(filters: PortfolioFilters): Promise<DifferenceLine[]> {
    const { dimensions } = this.catalogue.version.structure;
    const rows = await this.portfolio.differences(filters, dimensions.length);
    return rows.map(({ place, submissions, ...rest }) => ({
      of: dimensions[place - 1]?.code ?? 'overall',
      submissions,
      shareVerified: rest.shareVerified,
      mean: signed(rest.mean),
      lower: signed(rest.lower),
      median: signed(rest.median),
      upper: signed(rest.upper),
    }));
  }

  private async trend(filters: PortfolioFilters): Promise<QuarterRow[]> {
    const order = this.bandOrder();
    const ready = order.slice(order.indexOf('pilot-ready'));
    const { dimensions } = this.catalogue.version.structure;
    const rows = await this.portfolio.quarters(filters, dimensions.length, ready);
    return rows.map((row) => ({
      ...row,
      score: roundOrNull(row.score),
      dimensions: row.dimensions.map(roundOrNull),
    }));
  }

  private bandOrder(): string[] {
    return this.catalogue.version.structure.bands.map(({ id }) => id);
  }
}

/** Half away from nought, so that a difference reads the same in both directions. */
const signed = (difference: number): number => Math.sign(difference) * roundScore(Math.abs(difference));

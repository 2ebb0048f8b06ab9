import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { heatCells } from './heat-row.js';
import type { HeatCell } from './heat-row.js';
import { HeatMapRepository } from './heat-map.repository.js';
import type { HeatLine, RowKind } from './heat-map.repository.js';
import type { HeatMapAsked } from './heat-map-query.js';
import type { PortfolioFilters } from './portfolio-filters.js';
import { Scopes } from './scopes.js';
import type { Scope } from './scopes.js';

export interface HeatRow extends HeatLine {
  /** Empty where dimensions are asked for. */
  readonly cells: readonly HeatCell[];
}

export interface HeatMap extends Scope {
  readonly by: RowKind;
  /** One more than the limit where there are more. */
  readonly rows: readonly HeatRow[];
}

/** Agencies or pilots by dimensions or factors, a page at a time. */
@Injectable()
export class ReadHeatMap {
  constructor(
    private readonly heatMap: HeatMapRepository,
    private readonly scopes: Scopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  read(actor: UserActor, { asked, by, sort, show, dimension }: HeatMapAsked, page: ListPage): Promise<HeatMap> {
    return this.unitOfWork.run(actor, async () => {
      const { structure } = this.catalogue.version;
      const scope = await this.scopes.of(asked);
      const { filters } = scope;
      const bands = structure.bands.map(({ id }) => id);
      const dimensionOrder = structure.dimensions.map(({ code }) => code);
      const order = sort === 'name' || sort === 'weakest' ? sort : dimensionOrder.indexOf(sort) + 1;
      const lines = await this.heatMap.page(filters, { by, order, bands, dimensions: dimensionOrder.length }, page);
      const cells = show === 'factors' ? await this.cells(filters, by, lines, dimension) : null;
      return { ...scope, by, rows: lines.map((line) => ({ ...line, cells: cells?.get(line.id) ?? [] })) };
    });
  }

  private async cells(filters: PortfolioFilters, by: RowKind, lines: readonly HeatLine[], dimension: string | null) {
    const places = placesOf(this.catalogue, dimension);
    const ids = lines.map(({ id }) => id);
    return heatCells(lines, await this.heatMap.answersOf(filters, by, ids), this.catalogue.factorOrder, places);
  }
}

/** Places of a dimension's factors in framework order, from 1; of all where none is named. */
export function placesOf({ version }: Pick<FrameworkCatalogue, 'version'>, dimension: string | null): number[] {
  return version.structure.factors.flatMap((factor, index) =>
    dimension === null || factor.dimension === dimension ? [index + 1] : [],
  );
}

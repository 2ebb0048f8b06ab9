import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { localeOf } from '../platform/http/request-locale.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { isOneOf, readPortfolioQuery } from './portfolio-filters.js';
import { factorTable, portfolioTable } from './portfolio-tables.js';
import { scopeView } from './portfolio.view.js';
import { ReadFactorLevels } from './read-factor-levels.js';
import { ReadPortfolio } from './read-portfolio.js';
import type { Part } from './read-portfolio.js';

type Asked = Record<string, unknown>;

/** The portfolio added up: each part as JSON, or as a file. */
@Controller('api/v1/portfolio')
export class PortfolioApi {
  constructor(
    private readonly reading: ReadPortfolio,
    private readonly levels: ReadFactorLevels,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get('bands')
  @Allow(...CENTRAL)
  bands(@Acting() actor: UserActor, @Query() query: Asked, @Req() request: Request, @Res() response: Response) {
    return this.answer('bands', actor, query, request, response);
  }

  @Get('gates')
  @Allow(...CENTRAL)
  gates(@Acting() actor: UserActor, @Query() query: Asked, @Req() request: Request, @Res() response: Response) {
    return this.answer('gates', actor, query, request, response);
  }

  @Get('differences')
  @Allow(...CENTRAL)
  differences(@Acting() actor: UserActor, @Query() query: Asked, @Req() request: Request, @Res() response: Response) {
    return this.answer('differences', actor, query, request, response);
  }

  @Get('trend')
  @Allow(...CENTRAL)
  trend(@Acting() actor: UserActor, @Query() query: Asked, @Req() request: Request, @Res() response: Response) {
    return this.answer('trend', actor, query, request, response);
  }

  @Get('factors')
  @Allow(...CENTRAL)
  async factors(
    @Acting() actor: UserActor,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(request);
    const { version, id } = this.catalogue;
    const { format, rest } = formatOf(query, locale);
    const codes = version.structure.dimensions.map(({ code }) => code);
    const { asked, own } = readPortfolioQuery(rest, { framework: id, locale, own: { dimension: isOneOf(codes) } });
    const found = await this.levels.read(actor, asked, own.dimension ?? null);
    if (format) return sendTable(response, factorTable(found.factors, version, locale), format);
    response.json({ ...scopeView(found), items: found.factors });
  }

  private async answer(
    part: Part,
    actor: UserActor,
    query: Asked,
    request: Request,
    response: Response,
  ): Promise<void> {
    const locale = localeOf(request);
    const { version, id } = this.catalogue;
    const { format, rest } = formatOf(query, locale);
    const { asked } = readPortfolioQuery(rest, { framework: id, locale });
    const found = await this.reading.read(actor, asked, [part]);
    if (format) return sendTable(response, portfolioTable(part, found, version, locale), format);
    response.json({ ...scopeView(found), items: found[part] });
  }
}

import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { readPortfolioQuery } from '../portfolio/portfolio-filters.js';
import { portfolioReportView } from './portfolio-report.view.js';
import { ReadPortfolioReports } from './read-portfolio-reports.js';
import { RequestPortfolioReport } from './request-portfolio-report.js';

@Controller('api/v1/portfolio-reports')
export class PortfolioReportsApi {
  constructor(
    private readonly requesting: RequestPortfolioReport,
    private readonly reading: ReadPortfolioReports,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** The same filters as the portfolio's, in the address. */
  @Post()
  @Allow(...CENTRAL)
  @HttpCode(202)
  async request(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { asked } = readPortfolioQuery(query, { framework: this.catalogue.id, locale });
    const report = await this.requesting.request(actor, asked, body, locale);
    response.setHeader('Location', `/api/v1/portfolio-reports/${report.id}`);
    return portfolioReportView(report);
  }

  @Get(':id')
  @Allow(...CENTRAL)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return portfolioReportView(await this.reading.one(actor, id));
  }

  @Get(':id/content')
  @Allow(...CENTRAL)
  async content(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }
}

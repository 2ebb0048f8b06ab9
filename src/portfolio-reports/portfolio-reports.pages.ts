import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Redirection } from '../platform/http/redirection.js';
import { documentPage } from '../platform/printing/document-page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { LOCALES } from '../platform/views/words.js';
import { readPortfolioQuery } from '../portfolio/portfolio-filters.js';
import { portfolioReportsPage } from './portfolio-reports.page.js';
import { ReadPortfolioReports } from './read-portfolio-reports.js';
import { RequestPortfolioReport } from './request-portfolio-report.js';

const SHOWN = 20;
type Asked = Record<string, unknown>;

/** Asking for the portfolio on paper, waiting for it, fetching it. */
@Controller('portfolio-reports')
export class PortfolioReportsPages {
  constructor(
    private readonly pages: Pages,
    private readonly requesting: RequestPortfolioReport,
    private readonly reading: ReadPortfolioReports,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async ask(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const reports = await this.reading.newest(actor, SHOWN);
    const content = portfolioReportsPage(reports, request.originalUrl, this.pages.words, locale);
    return this.show(request, response, 'portfolio-reports/ask', content);
  }

  /** With the filters in the page's own address. An odd language is the page's. */
  @Post()
  @Allow(...CENTRAL)
  async request(
    @Acting() actor: UserActor,
    @Query() { lang: _, ...query }: Asked,
    @Fields() fields: FormFields,
    @Req() request: Request,
  ): Promise<never> {
    const locale = LOCALES.find((one) => one === text(fields, 'locale')) ?? this.pages.locale(request);
    const { asked: filters } = readPortfolioQuery(query, { framework: this.catalogue.id, locale });
    const report = await this.requesting.request(actor, filters, { locale }, locale);
    throw new Redirection(ADDRESSES.portfolioReport(report.id));
  }

  @Get(':id')
  @Allow(...CENTRAL)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const document = await this.reading.one(actor, id);
    const locale = this.pages.locale(request);
    const content = documentPage({
      document,
      heading: this.pages.words.say(locale, 'portfolioReports.title'),
      href: ADDRESSES.portfolioReport(id),
      askHref: ADDRESSES.portfolioReports(),
      locale,
      timeZone: this.settings.current.timeZone,
    });
    return this.show(request, response, 'printing/document', content, content.isOnItsWay);
  }

  @Get(':id/file')
  @Allow(...CENTRAL)
  async file(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }

  private show(request: Request, response: Response, template: string, content: object, live = false): string {
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'portfolioReports.title');
    return this.pages.show(request, response, { template, title, content, live });
  }
}

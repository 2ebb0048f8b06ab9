import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer } from '../platform/http/list-page.js';
import { Pages } from '../platform/views/pages.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { factorLevelsPage } from './factor-levels-page.js';
import { heatMapPage } from './heat-map-page.js';
import { positionOf, readHeatMapQuery } from './heat-map-query.js';
import { isOneOf, readPortfolioQuery } from './portfolio-filters.js';
import { portfolioPage } from './portfolio-page.js';
import { ReadFactorLevels } from './read-factor-levels.js';
import { ReadHeatMap } from './read-heat-map.js';
import { ReadPortfolio } from './read-portfolio.js';
import type { Scope } from './scopes.js';

type Asked = Record<string, unknown>;

/** What the reviewing body sees over all agencies. */
@Controller('portfolio')
export class PortfolioPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPortfolio,
    private readonly heatMaps: ReadHeatMap,
    private readonly levels: ReadFactorLevels,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async overview(
    @Acting() actor: UserActor,
    @Query() query: Asked,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const setting = this.setting(request);
    const { asked } = readPortfolioQuery(ofPage(query), { framework: this.catalogue.id, locale: setting.locale });
    const found = await this.reading.read(actor, asked);
    const content = portfolioPage(found, asked, this.naming(setting, found));
    return this.show('overview', content, request, response);
  }

  @Get('heat-map')
  @Allow(...CENTRAL)
  async heatMap(
    @Acting() actor: UserActor,
    @Query() query: Asked,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const setting = this.setting(request);
    const asked = readHeatMapQuery(ofPage(query), this.catalogue.version.structure, setting.locale);
    const limit = asked.show === 'factors' ? 20 : 50;
    const found = await this.heatMaps.read(actor, asked, { ...asked.page, limit });
    const { items, nextCursor } = listAnswer(found.rows, limit, positionOf, (row) => row);
    const shown = { ...found, rows: items };
    const content = heatMapPage(shown, asked, nextCursor, this.naming(setting, found));
    return this.show('heat-map', content, request, response);
  }

  @Get('factors')
  @Allow(...CENTRAL)
  async factors(
    @Acting() actor: UserActor,
    @Query() query: Asked,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const setting = this.setting(request);
    const codes = this.catalogue.version.structure.dimensions.map(({ code }) => code);
    const rules = {
      framework: this.catalogue.id,
      locale: setting.locale,
      own: { dimension: isOneOf([...codes, 'all']) },
    };
    const { asked, own } = readPortfolioQuery(ofPage(query), rules);
    const dimension = own.dimension === 'all' ? null : (own.dimension ?? codes[0]!);
    const found = await this.levels.read(actor, asked, dimension);
    const content = factorLevelsPage(found, asked, dimension, this.naming(setting, found));
    return this.show('factors', content, request, response);
  }

  private setting(request: Request) {
    return { locale: this.pages.locale(request), words: this.pages.words, version: this.catalogue.version };
  }

  /** Every scheme by its name that is shown or can be chosen. */
  private naming(setting: ReturnType<PortfolioPages['setting']>, { filters, grounds }: Scope) {
    const schemes = new Set([filters.weightScheme, ...grounds.map(({ weightScheme }) => weightScheme)]);
    const named = (version: FrameworkVersion, scheme: string) => this.catalogue.versionNaming(scheme, version);
    return { ...setting, version: [...schemes].reduce(named, setting.version) };
  }

  private show(page: 'overview' | 'heat-map' | 'factors', content: object, request: Request, response: Response) {
    const locale = this.pages.locale(request);
    const title = this.pages.words.pick(locale, 'portfolio.titles', page);
    return this.pages.show(request, response, { template: `portfolio/${page}`, title, content });
  }
}

/** The language of a page is chosen in its address too. */
function ofPage({ lang: _lang, ...query }: Asked): Asked {
  return query;
}

import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Public } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { pageLocaleOf } from '../platform/http/request-locale.js';
import { docsModel } from './docs/docs-model.js';
import type { OpenApi } from './docs/open-api.js';
import { FrontViews } from './front-views.js';
import { homePage } from './home-page.js';
import { openApiDocument } from './openapi/document.js';
import { wordsIn } from './words-in.js';

const HTML = 'text/html; charset=utf-8';

/** Pages that everybody may read. */
@Controller()
export class FrontPages {
  /** Large, and the same for everybody until the next release. */
  private readonly docsIn = new Map<Locale, string>();

  constructor(
    private readonly views: FrontViews,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('Content-Type', HTML)
  home(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const locale = pageLocaleOf(request);
    const words = wordsIn(locale);
    const content = { home: homePage(words, this.catalogue.version) };
    inLanguage(response, locale);
    return this.views.html({ page: 'front/home', locale, path: '/', title: words.home.title, content });
  }

  @Get('api/docs')
  @Public()
  @Header('Content-Type', HTML)
  docs(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const locale = pageLocaleOf(request);
    inLanguage(response, locale);
    const html = this.docsIn.get(locale) ?? this.docsPage(locale);
    this.docsIn.set(locale, html);
    return html;
  }

  private docsPage(locale: Locale): string {
    const { docs: words } = wordsIn(locale);
    const docs = docsModel(openApiDocument(ENGINE, locale) as OpenApi, words, this.config.publicUrl);
    return this.views.html({ page: 'front/docs', locale, path: '/api/docs', title: words.title, content: { docs } });
  }
}

function inLanguage(response: Response, locale: string): void {
  response.set({ 'Content-Language': locale, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' });
}

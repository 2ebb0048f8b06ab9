import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { callerIfAny, Public } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { Pages } from '../platform/views/pages.js';
import { docsModel } from './docs/docs-model.js';
import type { OpenApi } from './docs/open-api.js';
import { homePage } from './home-page.js';
import { openApiDocument } from './openapi/document.js';
import { wordsIn } from './words-in.js';

/** Pages that everybody may read. */
@Controller()
export class FrontPages {
  /** Large, and the same for everybody until the next release. */
  private readonly docsIn = new Map<Locale, object>();

  constructor(
    private readonly pages: Pages,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  home(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const words = wordsIn(this.pages.locale(request));
    const content = { home: homePage(words, this.catalogue.version), signedIn: callerIfAny(request) !== null };
    return this.pages.show(request, response, {
      template: 'front/home',
      title: words.home.title,
      content,
      isPublic: true,
    });
  }

  @Get('api/docs')
  @Public()
  docs(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const locale = this.pages.locale(request);
    const docs = this.docsIn.get(locale) ?? this.docsModel(locale);
    this.docsIn.set(locale, docs);
    const { title } = wordsIn(locale).docs;
    return this.pages.show(request, response, { template: 'front/docs', title, content: { docs }, isPublic: true });
  }

  private docsModel(locale: Locale): object {
    return docsModel(openApiDocument(ENGINE, locale) as OpenApi, wordsIn(locale).docs, this.config.publicUrl);
  }
}

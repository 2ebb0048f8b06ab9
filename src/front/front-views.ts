import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { PageTemplates } from '../platform/views/page-templates.js';
import { pageFrame } from './page-frame.js';

export interface View {
  readonly page: string;
  readonly locale: Locale;
  /** Path of the page, without a query. */
  readonly path: string;
  readonly title: string;
  readonly content: object;
  readonly hasAddress?: boolean;
}

/** A page of this room inside the frame that all pages share. */
@Injectable()
export class FrontViews {
  constructor(
    private readonly templates: PageTemplates,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  html({ page, locale, path, title, content, hasAddress = true }: View): string {
    const { publicUrl, demo, reviewingBody } = this.config;
    const frame = pageFrame({
      locale,
      path,
      title,
      publicUrl,
      demo,
      hasAddress,
      reviewingBody: reviewingBody[locale],
      source: this.catalogue.version.wording.references.study,
      version: ENGINE,
    });
    return this.templates.render(page, { frame, ...content });
  }
}

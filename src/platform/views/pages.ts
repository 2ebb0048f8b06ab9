import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../../advice/action.js';
import { callerIfAny } from '../access/caller.js';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import { Cookies } from '../http/cookies.js';
import { formTokenFor } from '../http/form-token.js';
import { chosenLocale, LANGUAGE_COOKIE, pageLocaleOf } from '../http/request-locale.js';
import { SettingsRegister } from '../settings/settings-register.js';
import { AssetAddresses } from './asset-addresses.js';
import { pageFrame } from './page-frame.js';
import { PageTemplates } from './page-templates.js';
import type { Page } from './page.js';
import { Words } from './words.js';

const YEAR_MS = 365 * 24 * 3_600_000;

/** Turns what a room says into a whole page: frame, language, headers, form token. */
@Injectable()
export class Pages {
  constructor(
    private readonly templates: PageTemplates,
    readonly words: Words,
    private readonly assets: AssetAddresses,
    private readonly cookies: Cookies,
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: SettingsRegister,
  ) {}

  locale(request: Request): Locale {
    return pageLocaleOf(request);
  }

  /** The page's html; status and headers are set on the response. */
  show(request: Request, response: Response, page: Page): string {
    const locale = pageLocaleOf(request);
    this.rememberLanguage(request, response);
    response.status(page.status ?? 200).type('html');
    response.set({
      'Content-Language': locale,
      Vary: 'Accept, Accept-Language, Cookie',
      'Cache-Control': page.isPublic && !callerIfAny(request) ? 'private, no-cache' : 'no-store',
    });
    const errors = page.errors ?? [];
    const frame = pageFrame({
      locale,
      words: this.words,
      assets: this.assets,
      page,
      path: request.originalUrl,
      caller: callerIfAny(request),
      config: this.config,
      reviewingBody: this.settings.current.reviewingBody[locale],
      csrf: formTokenFor(request, response, this.cookies),
    });
    return this.templates.render(page.template, { frame, errors, ...page.content });
  }

  private rememberLanguage(request: Request, response: Response): void {
    const chosen = chosenLocale(request);
    if (chosen) response.cookie(LANGUAGE_COOKIE, chosen, { sameSite: 'lax', path: '/', maxAge: YEAR_MS });
  }
}

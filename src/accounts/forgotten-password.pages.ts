import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Cookies } from '../platform/http/cookies.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { SignIn } from './sign-in.js';
import { UsePasswordLink } from './use-password-link.js';

/** Used, expired or unknown; asked for too often. */
const CLOSED = [410, 429];

/** Where the link for a forgotten password leads: choose another, and one is signed in. */
@Controller('password/:token')
export class ForgottenPasswordPages {
  constructor(
    private readonly pages: Pages,
    private readonly using: UsePasswordLink,
    private readonly signIn: SignIn,
    private readonly cookies: Cookies,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Public()
  show(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(token, request, response).catch((error: unknown) => this.closed(error, request, response));
  }

  @Post()
  @Public()
  async choose(
    @Param('token') token: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const password = typeof fields['password'] === 'string' ? fields['password'] : '';
    const address = request.ip ?? '';
    const locale = this.pages.locale(request);
    try {
      const { email } = await this.using.use({ token, password }, address, locale);
      const kind = { kind: 'browser', minutes: this.settings.current.sessionIdleMinutes } as const;
      this.cookies.setSession(response, (await this.signIn.signIn(email, password, address, kind)).token);
    } catch (error) {
      if (error instanceof AppError && CLOSED.includes(error.status)) return this.closed(error, request, response);
      const told = fieldErrors(error, locale, { '/password': { field: 'password' } }, 'password');
      const missing = { field: 'password', text: this.pages.words.say(locale, 'accounts.password.missing.next') };
      return this.page(token, request, response, password === '' ? [missing] : told);
    }
    throw new Redirection(ADDRESSES.home());
  }

  private async page(token: string, request: Request, response: Response, errors: readonly FieldError[] = []) {
    const { name, email } = await this.using.hold(token, request.ip ?? '');
    const title = this.pages.words.say(this.pages.locale(request), 'accounts.forgotten.title');
    const status = errors.length > 0 ? 422 : 200;
    const content = { name, email };
    return this.pages.show(request, response, { template: 'accounts/forgotten', title, content, errors, status });
  }

  private closed(error: unknown, request: Request, response: Response): string {
    if (!(error instanceof AppError) || !CLOSED.includes(error.status)) throw error;
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'accounts.forgotten.closed');
    response.set(error.extra.headers ?? {});
    const content = { why: error.sentence[locale] };
    const { status } = error;
    return this.pages.show(request, response, { template: 'accounts/forgotten-closed', title, content, status });
  }
}

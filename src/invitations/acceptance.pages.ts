import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { postOf } from '../accounts/account-page.js';
import { SignIn } from '../accounts/sign-in.js';
import { Public } from '../platform/access/caller.js';
import { Cookies } from '../platform/http/cookies.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { Pages } from '../platform/views/pages.js';
import { acceptancePage, freshForm, readAcceptanceForm } from './acceptance-page.js';
import type { AcceptanceForm } from './acceptance-page.js';
import { AcceptInvitation } from './accept-invitation.js';
import { HoldInvitation } from './hold-invitation.js';

/** Unknown; used, expired or withdrawn; asked for too often. */
const CLOSED = [404, 410, 429];

/** Where the link of an invitation leads: an account and a password, and one is signed in. */
@Controller('invitations/:token')
export class AcceptancePages {
  constructor(
    private readonly pages: Pages,
    private readonly holding: HoldInvitation,
    private readonly accepting: AcceptInvitation,
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
    return this.page(token, null, request, response).catch((error: unknown) => this.closed(error, request, response));
  }

  @Post()
  @Public()
  async accept(
    @Param('token') token: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readAcceptanceForm(fields);
    const password = typeof fields['password'] === 'string' ? fields['password'] : '';
    const address = request.ip ?? '';
    try {
      const { email, name, ...post } = form;
      const body = { token, name, password, ...(email !== '' && { email }), ...postOf(post) };
      const person = await this.accepting.accept(body, address, this.pages.locale(request));
      const kind = { kind: 'browser', minutes: this.settings.current.sessionIdleMinutes } as const;
      this.cookies.setSession(response, (await this.signIn.signIn(person.email, password, address, kind)).token);
    } catch (error) {
      if (error instanceof AppError && CLOSED.includes(error.status)) return this.closed(error, request, response);
      return this.page(token, form, request, response, this.told(error, request, password === ''));
    }
    throw new Redirection(ADDRESSES.home());
  }

  private async page(
    token: string,
    form: AcceptanceForm | null,
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const held = await this.holding.hold(token, request.ip ?? '');
    const locale = this.pages.locale(request);
    const { timeZone, reviewingBody } = this.settings.current;
    const setting = { words: this.pages.words, locale, timeZone, reviewingBody: reviewingBody[locale] };
    const content = acceptancePage(held, form ?? freshForm(held), setting);
    const status = errors.length > 0 ? 422 : 200;
    const { title } = content;
    return this.pages.show(request, response, { template: 'invitations/accept', title, content, errors, status });
  }

  /** A link that opens nothing: why, and what to do about it. */
  private closed(error: unknown, request: Request, response: Response): string {
    if (!(error instanceof AppError) || !CLOSED.includes(error.status)) throw error;
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'invitations.closed.title');
    const content = { why: error.sentence[locale] };
    response.set(error.extra.headers ?? {});
    return this.pages.show(request, response, { template: 'invitations/closed', title, content, status: error.status });
  }

  private told(error: unknown, request: Request, hasNoPassword: boolean): FieldError[] {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const missing = (field: string) => ({ field, text: words.pick(locale, 'invitations.accept.missing', field) });
    const wrong = (field: string) => ({ field, text: words.pick(locale, 'accounts.account.post.wrong', field) });
    const places = {
      '/email': missing('email'),
      '/name': missing('name'),
      '/password': missing('password'),
      '/seat': wrong('seat'),
      '/post': wrong('post'),
      '/inPostSince': { field: 'inPostSince', text: wrong('inPostSince').text },
    };
    const told = fieldErrors(error, locale, places, 'name');
    return told.map((one) => (one.field === 'password' && hasNoPassword ? missing('password') : one));
  }
}

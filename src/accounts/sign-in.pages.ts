import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, callerIfAny, EVERYBODY, Public, TokenId } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Cookies } from '../platform/http/cookies.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { ownPath, Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { KeptForms } from './kept-forms.js';
import { readCarried } from './sign-in-again.js';
import { SignIn } from './sign-in.js';
import type { SignedIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** A wrong pair is told here, not by the page of refusals: 422 keeps the form on the screen. */
const TOLD_ON_THE_PAGE = [401, 422, 429];

@Controller()
export class SignInPages {
  constructor(
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly kept: KeptForms,
    private readonly settings: SettingsRegister,
  ) {}

  @Get('sign-in')
  @Public()
  form(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const next = ownPath(request.query['next'] ?? '/home');
    if (callerIfAny(request)) throw new Redirection(next);
    return this.page(request, response, { email: '', next, carried: '', again: request.query['next'] !== undefined });
  }

  @Post('sign-in')
  @Public()
  async enter(
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const email = text(fields, 'email');
    const password = typeof fields['password'] === 'string' ? fields['password'] : '';
    const form = { email, next: ownPath(fields['next']), carried: text(fields, 'carried'), again: false };
    const locale = this.pages.locale(request);
    const missing = (['email', 'password'] as const)
      .filter((field) => (field === 'email' ? email : password) === '')
      .map((field) => ({ field, text: this.pages.words.say(locale, `accounts.signIn.missing.${field}`) }));
    if (missing.length > 0) return this.page(request, response, form, missing);
    try {
      const signedIn = await this.signIn.signIn(email, password, request.ip ?? '', {
        kind: 'browser',
        minutes: this.settings.current.sessionIdleMinutes,
      });
      this.cookies.setSession(response, signedIn.token);
      throw new Redirection(await this.goOn(signedIn, form));
    } catch (error) {
      if (!(error instanceof AppError) || !TOLD_ON_THE_PAGE.includes(error.status)) throw error;
      return this.page(request, response, form, [{ field: 'email', text: error.sentence[locale] }]);
    }
  }

  @Post('sign-out')
  @Allow(...EVERYBODY)
  async leave(
    @Acting() actor: UserActor,
    @TokenId() tokenId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.signOut(actor, tokenId);
    this.cookies.clearSession(response);
    throw new Redirection('/signed-out');
  }

  /** What the browser kept of typed answers goes: machines at counters are shared. */
  @Get('signed-out')
  @Public()
  signedOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    response.set('Clear-Site-Data', '"storage"');
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'accounts.signedOut.title');
    return this.pages.show(request, response, { template: 'accounts/signed-out', title, content: {} });
  }

  /** On to where one was going; a form that was carried over is kept for its own author only. */
  private async goOn({ user }: SignedIn, form: { next: string; carried: string }): Promise<string> {
    const carried = form.carried === '' ? null : readCarried(form.carried);
    if (!carried || carried.person !== user.id) return form.next;
    const actor = { kind: 'user', userId: user.id, agencyId: user.agencyId, roles: user.roles } as const;
    return `${ownPath(carried.path)}?kept=${await this.kept.keep(actor, carried.path, carried.fields)}`;
  }

  private page(request: Request, response: Response, form: object, errors: readonly FieldError[] = []): string {
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'accounts.signIn.title');
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'accounts/sign-in',
      title,
      content: { form },
      errors,
      status,
    });
  }
}

import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { accountPage, postOf, profileFormOf, readProfileForm } from './account-page.js';
import type { ProfileForm } from './account-page.js';
import { ChangeProfile } from './change-profile.js';
import { KeptForms } from './kept-forms.js';
import { ReadOwnAccount } from './read-own-account.js';

@Controller('account')
export class AccountPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadOwnAccount,
    private readonly changing: ChangeProfile,
    private readonly kept: KeptForms,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    return this.page(actor, request, response, {
      form: kept && readProfileForm(kept),
      notice: kept ? this.say(request, 'frame.kept') : this.happened(request),
    });
  }

  @Post()
  @Allow(...EVERYBODY)
  async save(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readProfileForm(fields);
    const locale = this.pages.locale(request);
    try {
      const change = { ...postOf(form), locale: form.locale || null, dailyMail: form.dailyMail };
      await this.changing.change(actor, change, locale);
    } catch (error) {
      const place = (field: string) => ({
        field,
        text: this.pages.words.pick(locale, 'accounts.account.post.wrong', field),
      });
      const places = { '/seat': place('seat'), '/post': place('post'), '/locale': place('locale') };
      const since = { '/inPostSince': place('inPostSince') };
      const errors = fieldErrors(error, locale, { ...places, ...since }, 'seat');
      return this.page(actor, request, response, { form, errors });
    }
    // The language is chosen with the next page already, and remembered in this browser.
    throw new Redirection(`${ADDRESSES.account()}?done=saved${form.locale && `&lang=${form.locale}`}`);
  }

  private async page(
    actor: UserActor,
    request: Request,
    response: Response,
    shown: { form: ProfileForm | null; notice?: string | null; errors?: readonly FieldError[] },
  ): Promise<string> {
    const account = await this.reading.read(actor);
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const form = shown.form ?? profileFormOf(account);
    const body = this.settings.current.reviewingBody[locale];
    const title = this.say(request, 'accounts.account.title');
    const content = accountPage(account, form, words, locale, body);
    const { notice, errors } = shown;
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, { template: 'accounts/account', title, content, notice, errors, status });
  }

  private happened(request: Request): string | null {
    if (request.query['done'] === 'password') return this.say(request, 'accounts.password.changed');
    return request.query['done'] === 'saved' ? this.say(request, 'accounts.account.post.saved') : null;
  }

  private say(request: Request, key: string): string {
    return this.pages.words.say(this.pages.locale(request), key);
  }
}

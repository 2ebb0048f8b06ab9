import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ChangeSettings } from './change-settings.js';
import { ReadSettings } from './read-settings.js';
import { readSettingsForm, settingsBodyOf, settingsFormOf, settingsPage } from './settings-page.js';
import type { SettingsForm } from './settings-page.js';

interface State {
  readonly form?: SettingsForm | null;
  readonly notice?: string | null;
  readonly errors?: readonly FieldError[];
  readonly isStale?: boolean;
}

@Controller('settings')
export class SettingsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadSettings,
    private readonly changing: ChangeSettings,
    private readonly kept: KeptForms,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const say = (key: string) => this.pages.words.say(this.pages.locale(request), key);
    const notice = kept ? say('frame.kept') : request.query['done'] === 'saved' ? say('settings.saved') : null;
    return this.page(actor, request, response, { form: kept && readSettingsForm(kept), notice });
  }

  @Post()
  @Allow('administrator')
  async change(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readSettingsForm(fields);
    const locale = this.pages.locale(request);
    const seen = /^\d{1,9}$/.test(form.version) ? Number(form.version) : null;
    try {
      await this.changing.change(actor, seen, settingsBodyOf(form), locale);
      throw new Redirection(`${ADDRESSES.settings()}?done=saved`);
    } catch (error) {
      const isStale = error instanceof AppError && error.status === 412;
      const errors = isStale ? this.stale(request) : this.told(error, request);
      return this.page(actor, request, response, { form, errors, isStale });
    }
  }

  private stale(request: Request): FieldError[] {
    return [{ field: 'standing', text: this.pages.words.say(this.pages.locale(request), 'settings.stale') }];
  }

  private told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const place = (field: string) => ({ field, text: this.pages.words.pick(locale, 'settings.wrong', field) });
    const places = {
      '/reviewingBody/zh-TW': place('nameZh'),
      '/reviewingBody/en': place('nameEn'),
      '/calendar': place('calendar'),
      '/sessionIdleMinutes': place('idle'),
      '/sessionLongestMinutes': { field: 'longest' },
    };
    return fieldErrors(error, locale, places, 'nameZh');
  }

  private async page(actor: UserActor, request: Request, response: Response, state: State): Promise<string> {
    const { notice, errors, isStale = false } = state;
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const settings = await this.reading.read(actor);
    const typed = state.form ?? settingsFormOf(settings);
    // Saved once more, what was typed replaces what stands, which the reader has then seen.
    const form = isStale ? { ...typed, version: String(settings.version) } : typed;
    const mayChange = actor.roles.includes('administrator');
    const shown = { settings, form, isStale, mayChange, now: this.clock.now(), timeZone: this.config.timeZone };
    return this.pages.show(request, response, {
      template: 'settings/settings',
      title: words.say(locale, 'settings.title'),
      content: settingsPage(shown, words, locale),
      notice,
      errors,
      status: isStale ? 409 : errors ? 422 : 200,
    });
  }
}

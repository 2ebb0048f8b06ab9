import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { HandOverAll } from './hand-over-all.js';
import { handOverAllPage } from './hand-over-page.js';
import { ReadHandOver } from './read-hand-over.js';

interface Shown {
  readonly form: { readonly from: string; readonly assigneeId: string };
  readonly errors?: readonly FieldError[];
  readonly notice?: string | null;
}

/** Somebody leaves, or is away for long: everything open goes to a colleague. */
@Controller('tasks/hand-over')
export class HandOverAllPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadHandOver,
    private readonly handing: HandOverAll,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = formOf(kept ?? request.query, actor);
    return this.page(actor, request, response, { form, notice: kept && this.say(request, 'frame.kept') });
  }

  @Post()
  @Allow(...MEMBERS)
  async handOver(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = formOf(fields, actor);
    try {
      const { handedOver } = await this.handing.handOver(actor, form, this.pages.locale(request));
      throw new Redirection(`${ADDRESSES.home()}?done=handed-over-all&n=${handedOver}`);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      return this.page(actor, request, response, { form, errors: this.fieldErrors(error, request) });
    }
  }

  private fieldErrors(error: AppError, request: Request): FieldError[] {
    const wrong = (error.extra.errors ?? []).map(({ pointer }) => pointer);
    const from = wrong.includes('/from') ? [{ field: 'from', text: this.say(request, 'tasks.handOverAll.whose') }] : [];
    const to = { field: 'assigneeId', text: this.say(request, 'tasks.handOver.missing') };
    return wrong.includes('/assigneeId') ? [...from, to] : from;
  }

  private async page(actor: UserActor, request: Request, response: Response, shown: Shown): Promise<string> {
    const { form, errors = [], notice = null } = shown;
    const { holders, colleagues } = await this.reading.all(actor);
    const [locale, { words }] = [this.pages.locale(request), this.pages];
    const content = handOverAllPage({ locale, words, actor, holders, colleagues, form });
    const title = this.say(request, 'tasks.handOverAll.title');
    const back = { href: ADDRESSES.home(), text: this.say(request, 'frame.nav.home') };
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'tasks/hand-over-all',
      title,
      content,
      back,
      errors,
      notice,
      status,
    });
  }

  private say(request: Request, key: string): string {
    return this.pages.words.say(this.pages.locale(request), key);
  }
}

/** Whoever is no coordinator hands over the own tasks. */
function formOf(fields: FormFields, { roles, userId }: UserActor): Shown['form'] {
  const from = roles.includes('coordinator') ? text(fields, 'from') : userId;
  return { from, assigneeId: text(fields, 'assigneeId') };
}

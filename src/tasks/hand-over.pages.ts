import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { HandOver } from './hand-over.js';
import { handOverPage, placeOf } from './hand-over-page.js';
import { ReadHandOver } from './read-hand-over.js';

interface Shown {
  readonly assigneeId: string;
  readonly errors?: readonly FieldError[];
  readonly notice?: string | null;
}

/** Giving one task to a colleague. */
@Controller('tasks/:id/hand-over')
export class HandOverPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadHandOver,
    private readonly handing: HandOver,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const notice = kept && this.say(request, 'frame.kept');
    return this.page(actor, id, request, response, { assigneeId: kept ? text(kept, 'assigneeId') : '', notice });
  }

  @Post()
  @Allow(...MEMBERS)
  async handOver(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const assigneeId = text(fields, 'assigneeId');
    try {
      const task = await this.handing.handOver(actor, id, { assigneeId }, this.pages.locale(request));
      throw new Redirection(`${placeOf({ actor, task })}?done=handed-over`);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      const errors = [{ field: 'assigneeId', text: this.say(request, 'tasks.handOver.missing') }];
      return this.page(actor, id, request, response, { assigneeId, errors });
    }
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, shown: Shown) {
    const { assigneeId, errors = [], notice = null } = shown;
    const { task, colleagues } = await this.reading.one(actor, id);
    const [locale, { words }] = [this.pages.locale(request), this.pages];
    const { version } = this.catalogue;
    const content = handOverPage({ locale, words, version, actor, task, colleagues, assigneeId });
    const title = this.say(request, 'tasks.handOver.title');
    const back = { href: content.backHref, text: this.say(request, 'tasks.back') };
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'tasks/hand-over',
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

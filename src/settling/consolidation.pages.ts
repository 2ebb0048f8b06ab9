import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { ReleaseOwnAnswers } from '../assessments/release-own-answers.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import type { Typed } from './consolidation-card.js';
import { ConsolidationSheet } from './consolidation-sheet.js';
import { SettleAnswer } from './settle-answer.js';

/** Where people's own answers and the agency's are brought together. */
@Controller('assessments/:id/consolidation')
export class ConsolidationPages {
  constructor(
    private readonly pages: Pages,
    private readonly sheet: ConsolidationSheet,
    private readonly settling: SettleAnswer,
    private readonly releasing: ReleaseOwnAnswers,
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
    const typed = kept && this.typedIn(kept);
    return this.page(actor, id, request, response, { typed, notice: this.noticeFor(request, kept !== null) });
  }

  /** Two forms: what was settled on one factor (coordinators), and which of one's own answers are released. */
  @Post()
  @Allow(...MEMBERS)
  async send(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (text(fields, 'intent') === 'release') return this.release(actor, id, fields, request);
    const typed = this.typedIn(fields);
    const errors = await this.settle(actor, id, typed, text(fields, 'seen'), request);
    return this.page(actor, id, request, response, { typed, errors, notice: null });
  }

  private async settle(
    actor: UserActor,
    assessmentId: string,
    typed: Typed | null,
    seen: string,
    request: Request,
  ): Promise<FieldError[]> {
    const locale = this.pages.locale(request);
    if (!typed || !actor.roles.includes('coordinator')) return [this.error(request, 'main', 'unknownForm')];
    if (typed.note === '') return [this.error(request, `note-${typed.factor}`, 'noteMissing')];
    try {
      const isStored = await this.settling.settle(actor, { ...typed, assessmentId, seen }, locale);
      if (isStored) throw new Redirection(`${ADDRESSES.consolidation(assessmentId)}?done=settled`);
      return [this.error(request, `note-${typed.factor}`, 'changedMeanwhile')];
    } catch (error) {
      if (!(error instanceof AppError) || error.status === 404) throw error;
      const field = (pointer: string) => `${pointer === '/note' ? 'note' : 'level'}-${typed.factor}`;
      const told = (error.extra.errors ?? []).map(({ pointer, detail }) => ({ field: field(pointer), text: detail }));
      return told.length > 0 ? told : [{ field: `note-${typed.factor}`, text: error.sentence[locale] }];
    }
  }

  /** What is ticked is released, the rest is taken back. */
  private async release(actor: UserActor, id: string, fields: FormFields, request: Request): Promise<never> {
    const locale = this.pages.locale(request);
    const ticked = texts(fields, 'released');
    const said = (await this.sheet.ownAnswers(actor, id)).map(({ factor }) => factor);
    for (const released of [true, false]) {
      const chosen = said.filter((factor) => ticked.includes(factor) === released);
      if (chosen.length > 0) await this.releasing.release(actor, id, chosen, { released }, locale);
    }
    throw new Redirection(`${ADDRESSES.consolidation(id)}?done=released`);
  }

  private typedIn(fields: FormFields): Typed | null {
    const factor = text(fields, 'factor');
    if (!this.catalogue.answerable.includes(factor)) return null;
    return { factor, level: text(fields, `level-${factor}`), note: text(fields, `note-${factor}`) };
  }

  private async page(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    { typed, errors = [], notice }: { typed: Typed | null; errors?: FieldError[]; notice: string | null },
  ): Promise<string> {
    const content = await this.sheet.content(actor, id, this.pages.locale(request), typed);
    const title = this.pages.words.say(this.pages.locale(request), 'settling.consolidation.title');
    const back = { href: ADDRESSES.assessment(id), text: content.title };
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'settling/consolidation',
      title,
      content,
      errors,
      notice,
      back,
      status,
    });
  }

  private noticeFor(request: Request, isKept: boolean): string | null {
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    if (isKept) return words.say(locale, 'frame.kept');
    if (request.query['done'] === 'settled') return words.say(locale, 'settling.done.settled');
    return request.query['done'] === 'released' ? words.say(locale, 'settling.done.released') : null;
  }

  private error(request: Request, field: string, key: 'noteMissing' | 'changedMeanwhile' | 'unknownForm'): FieldError {
    return { field, text: this.pages.words.pick(this.pages.locale(request), 'settling.errors', key) };
  }
}

import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { isOpenForAnswers } from '../assessments/assessment.status.js';
import { ReadAnswers } from '../assessments/read-answers.js';
import { ReadWhole } from '../assessments/read-whole.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { kindFor } from './overview.pages.js';
import type { AnswerKind } from './factor-page.js';
import { SaveTable } from './save-table.js';
import { rowOfAnswer, rowOfFields } from './table-form.js';
import { tablePage } from './table-page.js';

interface Stored {
  readonly content: AnswerContent | null;
  readonly etag: string;
}

/** The fast way: every factor in one table, for people who know the questions already. */
@Controller('assessments/:id/table')
export class TablePages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadWhole,
    private readonly answers: ReadAnswers,
    private readonly saving: SaveTable,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query('answers') answers: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const kind = kindFor(actor, kept ? text(kept, 'answers') : answers);
    const locale = this.pages.locale(request);
    const done = Number(request.query['saved']);
    const saved = done > 0 ? this.pages.words.say(locale, 'answering.table.saved', { n: done }) : null;
    const notice = kept ? this.pages.words.say(locale, 'frame.kept') : saved;
    return this.page(request, response, actor, id, kind, { fields: kept, errors: [], notice });
  }

  @Post()
  @Allow(...MEMBERS)
  async save(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const isCoordinator = actor.roles.includes('coordinator');
    const kind = text(fields, 'answers') === 'agency' && isCoordinator ? 'agency' : 'own';
    const stored = await this.stored(actor, id, kind);
    const { saved, errors } = await this.saving.save(fields, {
      actor,
      assessmentId: id,
      kind,
      locale: this.pages.locale(request),
      codes: this.catalogue.answerable,
      stored: new Map([...stored].map(([code, { content }]) => [code, content])),
    });
    if (errors.length > 0) return this.page(request, response, actor, id, kind, { fields, errors, notice: null });
    throw new Redirection(`${ADDRESSES.table(id)}?answers=${kind}&saved=${saved}`);
  }

  private async stored(actor: UserActor, id: string, kind: AnswerKind): Promise<Map<FactorCode, Stored>> {
    const rows = kind === 'agency' ? await this.answers.consolidated(actor, id) : await this.answers.own(actor, id);
    return new Map(
      rows.map(({ factor, etag, ...said }) => {
        const content = said.status === 'unanswered' ? null : (said as AnswerContent);
        return [factor, { content, etag }];
      }),
    );
  }

  private async page(
    request: Request,
    response: Response,
    actor: UserActor,
    id: string,
    kind: AnswerKind,
    { fields, errors, notice }: { fields: FormFields | null; errors: FieldError[]; notice: string | null },
  ): Promise<string> {
    const { assessment, sheet } = await this.reading.read(actor, id);
    const stored = await this.stored(actor, id, kind);
    const locale = this.pages.locale(request);
    const content = tablePage({
      locale,
      words: this.pages.words,
      version: this.catalogue.version,
      assessmentId: id,
      kind,
      sequence: 'all',
      answers: new Map([...stored].flatMap(([code, one]) => (one.content ? [[code, one.content] as const] : []))),
      rows: new Map(
        [...stored].map(([code, one]) => {
          const typed = fields && rowOfFields(fields, code);
          const isRefused = errors.some(({ field }) => field === `answer-${code}`);
          return [code, typed && (isRefused || errors.length === 0) ? typed : rowOfAnswer(one.content, one.etag)];
        }),
      ),
      errors,
      track: sheet.pilot?.track ?? 'whole',
      canWrite: isOpenForAnswers(assessment.state) && (kind === 'own' || actor.roles.includes('coordinator')),
      provenance: assessment.provenance,
    });
    return this.pages.show(request, response, {
      template: 'answering/table',
      title: this.pages.words.say(locale, 'answering.table.title'),
      content,
      errors,
      notice,
      back: { href: ADDRESSES.assessment(id), text: sheet.pilot?.title ?? '' },
      status: errors.length > 0 ? 422 : 200,
    });
  }
}

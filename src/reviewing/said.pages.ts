import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ReadReviews } from '../reviews/read-reviews.js';
import { ReadSaid } from '../reviews/read-said.js';
import { WriteComment } from '../reviews/write-comment.js';
import { ReviewDesk } from './review-desk.js';
import { saidPage } from './said-page.js';

interface Asked {
  readonly actor: UserActor;
  readonly assessmentId: string;
  readonly factor: string;
  readonly request: Request;
  readonly response: Response;
}

/** What was asked about one answer that is under review, and the agency's reply. */
@Controller('assessments/:id/factors/:factor/review')
export class SaidPages {
  constructor(
    private readonly pages: Pages,
    private readonly said: ReadSaid,
    private readonly reading: ReadReviews,
    private readonly commenting: WriteComment,
    private readonly desk: ReviewDesk,
    private readonly kept: KeptForms,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const asked = { actor, assessmentId, factor, request, response };
    return this.page(asked, { comment: kept ? text(kept, 'comment') : '', isKept: kept !== null });
  }

  @Post()
  @Allow('coordinator', 'approver')
  async reply(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const comment = text(fields, 'comment');
    const locale = this.pages.locale(request);
    const { id } = (await this.saidOf(actor, assessmentId)).review;
    try {
      await this.commenting.write(actor, id, factor, { text: comment }, locale);
    } catch (error) {
      const places = {
        '/text': { field: 'comment', text: this.pages.words.pick(locale, 'reviews.errors', 'comment') },
      };
      const errors = fieldErrors(error, locale, places, 'comment');
      return this.page({ actor, assessmentId, factor, request, response }, { comment, errors });
    }
    throw new Redirection(`${ADDRESSES.said(assessmentId, factor)}?done=replied`);
  }

  private async saidOf(actor: UserActor, assessmentId: string) {
    const said = await this.said.ofAssessment(actor, assessmentId);
    if (!said) throw notFound();
    return said;
  }

  private async page(
    { actor, assessmentId, factor, request, response }: Asked,
    { comment, isKept = false, errors = [] }: { comment: string; isKept?: boolean; errors?: readonly FieldError[] },
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { review, factors } = await this.saidOf(actor, assessmentId);
    const shown = await this.reading.one(actor, review.id);
    const earlier = factors.get(factor)?.earlier ?? [];
    const mayReply = actor.roles.includes('coordinator') || actor.roles.includes('approver');
    const body = this.settings.current.reviewingBody[locale];
    const desk = this.desk.input(actor, request);
    const content = saidPage(shown, { ...desk, factor, comment, mayReply, earlier, body });
    const done = request.query['done'] === 'replied' ? words.say(locale, 'reviews.told.replied') : null;
    return this.pages.show(request, response, {
      template: 'reviewing/said',
      title: content.question,
      content,
      errors,
      notice: isKept ? words.say(locale, 'frame.kept') : done,
      unsent: content.canComment ? null : comment,
      back: { href: ADDRESSES.assessment(assessmentId), text: content.pilotTitle },
      status: errors.length > 0 ? 422 : 200,
    });
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { imprintOf } from '../platform/settings/settings.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { HandInSteps } from './hand-in-steps.js';
import { handInPage } from './hand-in.page.js';
import { ReadHandIn } from './read-hand-in.js';

const DONE = ['requested', 'withdrawn', 'declined', 'nothing'];

/** One page for both who hand in: what it means, what stands in the way, and what is to be signed. */
@Controller('assessments/:id/hand-in')
export class HandInPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadHandIn,
    private readonly steps: HandInSteps,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    return this.show(actor, id, request, response, { comment: kept ? text(kept, 'comment') : '', isKept: !!kept });
  }

  @Post()
  @Allow('coordinator', 'approver')
  async step(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    try {
      throw new Redirection(await this.steps.take(actor, id, fields, locale));
    } catch (error) {
      const isTold = error instanceof AppError && [409, 422].includes(error.status);
      if (!isTold && !(error instanceof AppError && error.code === 'same-person')) throw error;
      const errors = [this.told(text(fields, 'intent'), error, locale)];
      return this.show(actor, id, request, response, { comment: text(fields, 'comment'), errors });
    }
  }

  private told(intent: string, error: AppError, locale: Locale): FieldError {
    const { words } = this.pages;
    const isRefusedForm = error.code === 'invalid';
    if (isRefusedForm && intent === 'decline') {
      return { field: 'comment', text: words.say(locale, 'submissions.handIn.commentMissing') };
    }
    const isBlocked = isRefusedForm && intent === 'request';
    return {
      field: 'hand-in',
      text: isBlocked ? words.say(locale, 'submissions.handIn.blocked') : error.sentence[locale],
    };
  }

  private async show(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    state: { comment: string; isKept?: boolean; errors?: readonly FieldError[] },
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const handIn = await this.reading.read(actor, id, locale);
    const { submissionId, assessment } = handIn;
    if (assessment.state === 'submitted' && submissionId) throw new Redirection(ADDRESSES.submission(submissionId));
    const framework = this.catalogue.versionNaming(assessment.weightScheme);
    const schemes = this.catalogue.schemesBeside(assessment.weightScheme);
    const done = DONE.find((one) => one === request.query['done']) ?? null;
    const imprint = imprintOf(this.settings.current);
    const { comment } = state;
    return this.pages.show(request, response, {
      template: 'submissions/hand-in',
      title: words.say(locale, 'submissions.handIn.title'),
      content: handInPage({ handIn, actor, locale, framework, schemes, imprint, comment }),
      errors: state.errors ?? [],
      notice: state.isKept
        ? words.say(locale, 'frame.kept')
        : done && words.pick(locale, 'submissions.handIn.done', done),
      back: { href: ADDRESSES.assessment(id), text: words.say(locale, 'submissions.backAssessment') },
      status: state.errors ? 422 : 200,
    });
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { DecideReview } from '../reviews/decide-review.js';
import { ReadReviews } from '../reviews/read-reviews.js';
import { asksAgain, bodyOfDecision, decisionOfFields, EMPTY_DECISION, placesOfDecision } from './decision-form.js';
import type { DecisionForm } from './decision-form.js';
import { decisionPage, offeredActions } from './decision-page.js';
import { ReviewDesk } from './review-desk.js';

interface DecisionShown {
  readonly form: DecisionForm;
  readonly isKept?: boolean;
  readonly errors?: readonly FieldError[];
  readonly isAsking?: boolean;
}

/** How a review ends. */
@Controller('reviews/:id/decision')
export class DecisionPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadReviews,
    private readonly deciding: DecideReview,
    private readonly desk: ReviewDesk,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? await this.typed(actor, id, kept) : EMPTY_DECISION;
    return this.page(actor, id, request, response, { form, isKept: kept !== null });
  }

  @Post()
  @Allow('reviewer')
  async decide(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const shown = await this.reading.one(actor, id);
    const form = decisionOfFields(fields, offeredActions(shown));
    if (asksAgain(form, shown.verified?.shareVerified ?? null)) {
      const asked = this.pages.words.say(this.pages.locale(request), 'reviews.decision.nothingVerified');
      const errors = [{ field: 'sure', text: asked }];
      return this.page(actor, id, request, response, { form, errors, isAsking: true });
    }
    try {
      await this.deciding.decide(actor, id, bodyOfDecision(form), this.pages.locale(request));
    } catch (error) {
      return this.page(actor, id, request, response, { form, errors: this.errors(error, form, request) });
    }
    throw new Redirection(`${ADDRESSES.review(id)}?done=decided`);
  }

  private async typed(actor: UserActor, id: string, fields: FormFields): Promise<DecisionForm> {
    return decisionOfFields(fields, offeredActions(await this.reading.one(actor, id)));
  }

  private errors(error: unknown, form: DecisionForm, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const { actions } = this.catalogue.version.wording;
    const titleOf = (action = '') => actions.find(({ id }) => id === action)?.[locale].title ?? action;
    const places = Object.entries(placesOfDecision(form)).map(([pointer, { field, action }]) => {
      const key = pointer.split('/').at(-1)!;
      return [
        pointer,
        { field, text: this.pages.words.pick(locale, 'reviews.decisionErrors', key, { name: titleOf(action) }) },
      ] as const;
    });
    return fieldErrors(error, locale, { ...Object.fromEntries(places), ...ownPlaces(error) }, 'blockers');
  }

  private async page(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    { form, isKept = false, errors = [], isAsking = false }: DecisionShown,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const shown = await this.reading.one(actor, id);
    const input = { ...this.desk.input(actor, request), onlyOpen: false, reason: '', form, asksAgain: isAsking };
    const content = decisionPage(shown, input);
    return this.pages.show(request, response, {
      template: 'reviewing/decision',
      title: words.say(locale, 'reviews.decision.title'),
      content,
      errors,
      notice: isKept ? words.say(locale, 'frame.kept') : null,
      unsent: content.canDecide ? null : form.comment,
      back: { href: content.links.review, text: content.head.pilotTitle },
      status: errors.length > 0 ? 422 : 200,
    });
  }
}

const OWN_PLACE = /^\/(?:plan\/(gate)s|(finding)s)\//;

/** A prerequisite without an action is told at its heading, an open matter at its line. */
function ownPlaces(error: unknown): Record<string, { field: string }> {
  const faults = error instanceof AppError ? (error.extra.errors ?? []) : [];
  const pointers = faults.map(({ pointer }) => pointer).filter((pointer) => OWN_PLACE.test(pointer));
  return Object.fromEntries(
    pointers.map((pointer) => [
      pointer,
      { field: pointer.replace(OWN_PLACE, (_, gate?: string, finding?: string) => `${gate ?? finding}-`) },
    ]),
  );
}

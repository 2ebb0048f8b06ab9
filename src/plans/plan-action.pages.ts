import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError, notFound } from '../platform/http/app-error.js';
import { Fields, day, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { etagOf } from '../platform/http/preconditions.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { emptyForm, planActionPage } from './plan.page.js';
import type { PlanActionForm } from './plan.page.js';
import { sideOf } from './plan-side.js';
import { ReadPlan } from './read-plan.js';
import { UpdatePlan } from './update-plan.js';

interface Shown {
  readonly form: PlanActionForm | null;
  readonly errors?: readonly FieldError[];
  readonly notice?: string | null;
  readonly status?: number;
}

/** One agreed action: the agency says how far it is, the reviewing body confirms it or opens it again. */
@Controller('submissions/:id/plan/:actionId')
export class PlanActionPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPlan,
    private readonly updating: UpdatePlan,
    private readonly kept: KeptForms,
  ) {}

  /** Whoever may read the plan; the form is there for those who report or confirm. */
  @Get()
  @Allow(...EVERYBODY)
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('actionId', PathId) actionId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const notice = kept ? this.pages.words.say(this.pages.locale(request), 'frame.kept') : null;
    return this.show(actor, { id, actionId }, request, response, { form: kept && formOf(kept), notice });
  }

  @Post()
  @Allow('coordinator', 'reviewer')
  async report(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('actionId', PathId) actionId: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const form = formOf(fields);
    const place = { id, actionId };
    try {
      const write = { submissionId: id, actionId, ifMatch: form.seen || etagOf(0), body: bodyOf(form) };
      await this.updating.update(actor, write, locale);
    } catch (error) {
      if (error instanceof AppError && error.status === 412)
        return this.overtaken(actor, place, request, response, form);
      const told = (field: string) => ({ field, text: this.pages.words.pick(locale, 'plans.errors', field) });
      const places = {
        '/state': { ...told(sideOf(actor).side === 'centre' ? 'judgement' : 'state'), field: 'state' },
        '/date': told('date'),
        '/note': told('note'),
        '/evidence': told('evidence'),
      };
      const errors = fieldErrors(error, locale, places, 'state');
      return this.show(actor, place, request, response, { form, errors, status: 422 });
    }
    throw new Redirection(`${ADDRESSES.plan(id)}?done=saved`);
  }

  /** Somebody else reported meanwhile: what stands now is on the page, with what was typed below. */
  private overtaken(
    actor: UserActor,
    place: { id: string; actionId: string },
    request: Request,
    response: Response,
    form: PlanActionForm,
  ): Promise<string> {
    const words = this.pages.words.say(this.pages.locale(request), 'plans.overtaken');
    const errors = [{ field: 'state', text: words }];
    return this.show(actor, place, request, response, { form: { ...form, seen: '' }, errors, status: 409 });
  }

  private async show(
    actor: UserActor,
    { id, actionId }: { id: string; actionId: string },
    request: Request,
    response: Response,
    { form, errors = [], notice = null, status = 200 }: Shown,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const plan = await this.reading.read(actor, id);
    const one = plan.actions.find(({ agreed }) => agreed.id === actionId);
    if (!one) throw notFound();
    const input = { locale, words, ...sideOf(actor) };
    const opened = emptyForm(one, plan.today);
    const filled = form === null ? opened : { ...form, seen: form.seen || opened.seen };
    const content = planActionPage(one, plan, filled, input);
    return this.pages.show(request, response, {
      template: 'plans/action',
      title: content.shown.title,
      content,
      errors,
      notice,
      status,
      back: { href: content.planHref, text: words.say(locale, 'plans.plan.title') },
    });
  }
}

const formOf = (fields: FormFields): PlanActionForm => ({
  state: text(fields, 'state'),
  date: day(fields, 'date'),
  note: text(fields, 'note'),
  evidence: text(fields, 'evidence'),
  seen: text(fields, 'seen'),
});

/** What was left empty is not said. */
function bodyOf({ state, date, note, evidence }: PlanActionForm) {
  const given = Object.entries({ date, note, evidence }).filter(([, value]) => value.trim() !== '');
  return { state, ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])) };
}

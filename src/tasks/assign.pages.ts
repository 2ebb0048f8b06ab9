import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { assignFormOfFields, bodyOfAssignForm, emptyAssignForm, fieldOfAssignPointer } from './assign-form.js';
import type { AssignForm } from './assign-form.js';
import { assignPage, factorsOfRole } from './assign-page.js';
import { AssignTasks } from './assign-tasks.js';
import { ReadAssigning } from './read-assigning.js';
import type { Assigning } from './read-assigning.js';

interface Shown {
  readonly form: AssignForm;
  readonly role?: string | null;
  readonly errors?: readonly FieldError[];
  readonly notice?: string | null;
}

/** Who answers what until when: for coordinators. */
@Controller('assessments/:id/assign')
export class AssignPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadAssigning,
    private readonly assigning: AssignTasks,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow('coordinator')
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const read = await this.reading.read(actor, id);
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    if (kept) {
      const notice = this.say(request, 'frame.kept');
      return this.page(read, request, response, { form: assignFormOfFields(kept), notice });
    }
    const role = typeof request.query['role'] === 'string' ? request.query['role'] : null;
    const ticked = role === null ? [] : factorsOfRole(this.catalogue.version, role);
    const form = emptyAssignForm(ticked, read.assessment.pilotDueOn);
    return this.page(read, request, response, { form, role, notice: this.noticeFor(request) });
  }

  @Post()
  @Allow('coordinator')
  async assign(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = assignFormOfFields(fields);
    try {
      const made = await this.assigning.assign(actor, id, bodyOfAssignForm(form), this.pages.locale(request));
      throw new Redirection(`${ADDRESSES.assign(id)}?done=assigned&n=${made.length}`);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      const errors = this.fieldErrors(error, request);
      return this.page(await this.reading.read(actor, id), request, response, { form, errors });
    }
  }

  private page(read: Assigning, request: Request, response: Response, shown: Shown): string {
    const { form, role = null, errors = [], notice = null } = shown;
    const content = assignPage({
      locale: this.pages.locale(request),
      words: this.pages.words,
      version: this.catalogue.version,
      assigning: read,
      form,
      role,
      errors,
    });
    const back = { href: ADDRESSES.assessment(read.assessment.id), text: read.assessment.pilotTitle };
    const title = this.say(request, 'tasks.assign.title');
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'tasks/assign',
      title,
      content,
      back,
      errors,
      notice,
      status,
    });
  }

  /** One sentence for each field, in the page's own words where those of the API would mean little. */
  private fieldErrors(error: AppError, request: Request): FieldError[] {
    const found = new Map<string, string>();
    for (const { pointer, code, detail } of error.extra.errors ?? []) {
      const field = fieldOfAssignPointer(pointer);
      const key = `tasks.assign.faults.${field}.${code}`;
      const text = this.pages.words.has(this.pages.locale(request), key) ? this.say(request, key) : detail;
      if (!found.has(field)) found.set(field, text);
    }
    return [...found].map(([field, text]) => ({ field, text }));
  }

  private noticeFor(request: Request): string | null {
    const { done, n } = request.query;
    const count = typeof n === 'string' && /^\d{1,3}$/.test(n) ? Number(n) : 0;
    if (done === 'assigned') return this.say(request, 'tasks.assign.assigned', { n: count });
    if (done === 'handed-over') return this.say(request, 'tasks.handOver.done');
    return done === 'withdrawn' ? this.say(request, 'tasks.withdraw.done') : null;
  }

  private say(request: Request, key: string, values = {}): string {
    return this.pages.words.say(this.pages.locale(request), key, values);
  }
}

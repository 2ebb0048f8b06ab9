import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { MatterForm } from './matter-form.js';
import { MATTER_STEPS } from './matter.status.js';
import type { MatterStep } from './matter.status.js';
import { ReadMatters } from './read-matters.js';
import { freshStepForm, readStepForm, stepBody } from './step-form.js';
import type { StepForm } from './step-form.js';
import { TakeStep } from './take-step.js';

/** One step of a matter on a page of its own: what it means, and what has to be said with it. */
@Controller('register/:id/steps/:step')
export class StepPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadMatters,
    private readonly stepping: TakeStep,
    private readonly form: MatterForm,
  ) {}

  @Get()
  @Allow('reviewer')
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('step') asked: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const step = stepNamed(asked);
    const kept = await this.form.keptFields(actor, request);
    return this.page(actor, id, step, request, response, kept && readStepForm(kept), []);
  }

  @Post()
  @Allow('reviewer')
  async take(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('step') asked: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const step = stepNamed(asked);
    const form = readStepForm(fields);
    const write = { matterId: id, headers: this.form.headers(fields), body: stepBody(step, form) };
    try {
      await this.stepping.take(actor, write, this.pages.locale(request));
      throw new Redirection(`${ADDRESSES.matter(id)}?done=step`);
    } catch (error) {
      if (error instanceof Redirection) throw error;
      return this.page(actor, id, step, request, response, form, this.form.told(error, request));
    }
  }

  private async page(
    actor: UserActor,
    id: string,
    step: MatterStep,
    request: Request,
    response: Response,
    form: StepForm | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const one = await this.reading.one(actor, id, this.pages.locale(request));
    const { ministries } = await this.reading.overview(actor);
    const content = {
      action: ADDRESSES.matterStep(id, step),
      isSend: step === 'send',
      isAnswer: step === 'answer',
      form: form ?? freshStepForm(one.matter.ministry),
      ministries,
    };
    const isKept = form !== null && errors.length === 0;
    return this.form.show(request, response, one, { template: 'matters/step', step, content, errors, isKept });
  }
}

function stepNamed(asked: string): MatterStep {
  const step = MATTER_STEPS.find((one) => one === asked);
  if (!step) throw notFound();
  return step;
}

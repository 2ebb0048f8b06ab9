import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { againPage } from './again.page.js';
import type { AgainForm } from './again.page.js';
import { OpenAssessment } from './open-assessment.js';
import { ReadFormer } from './read-former.js';

interface Shown {
  readonly form: AgainForm;
  readonly errors?: readonly FieldError[];
  readonly isKept?: boolean;
}

/** The same pilot, assessed once more. */
@Controller('assessments/:id/again')
export class AgainPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadFormer,
    private readonly opening: OpenAssessment,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('coordinator')
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? formOf(kept) : { occasion: '', carryOver: 'yes' };
    return this.show(actor, id, request, response, { form, isKept: kept !== null });
  }

  @Post()
  @Allow('coordinator')
  async open(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const form = formOf(fields);
    const body = { formerId: id, occasion: form.occasion, carryOver: form.carryOver !== 'no' };
    let opened: string;
    try {
      opened = (await this.opening.open(actor, body, locale)).id;
    } catch (error) {
      const places = { '/occasion': { field: 'occasion', text: this.pages.words.say(locale, 'again.choose') } };
      const errors = fieldErrors(error, locale, places, 'occasion');
      return this.show(actor, id, request, response, { form, errors });
    }
    throw new Redirection(ADDRESSES.assessment(opened));
  }

  private async show(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    { form, errors = [], isKept = false }: Shown,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const content = againPage(await this.reading.read(actor, id), form, locale, words);
    return this.pages.show(request, response, {
      template: 'assessments/again',
      title: words.say(locale, 'again.title'),
      content,
      errors,
      notice: isKept ? words.say(locale, 'frame.kept') : null,
      status: errors.length > 0 ? 422 : 200,
      back: { href: content.formerHref, text: content.pilotTitle },
    });
  }
}

const formOf = (fields: FormFields): AgainForm => ({
  occasion: text(fields, 'occasion'),
  carryOver: text(fields, 'carryOver') === 'no' ? 'no' : 'yes',
});

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { ChangeAgency } from '../agencies/change-agency.js';
import { ReadOneAgency } from '../agencies/read-one-agency.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { levelItems, readAgencyForm } from './agencies-page.js';
import type { AgencyForm } from './agencies-page.js';

@Controller('agencies/:id')
export class AgencyPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadOneAgency,
    private readonly changing: ChangeAgency,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('administrator')
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const notice = kept && this.pages.words.say(this.pages.locale(request), 'frame.kept');
    return this.page(actor, id, request, response, { form: kept && readAgencyForm(kept), notice });
  }

  @Post()
  @Allow('administrator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readAgencyForm(fields);
    const locale = this.pages.locale(request);
    try {
      await this.changing.change(actor, id, form, locale);
      throw new Redirection(`${ADDRESSES.agencies()}?done=saved`);
    } catch (error) {
      const place = (field: string) => ({
        field,
        text: this.pages.words.pick(locale, 'invitations.agencies.wrong', field),
      });
      const errors = fieldErrors(error, locale, { '/name': place('name'), '/level': place('level') }, 'name');
      return this.page(actor, id, request, response, { form, errors });
    }
  }

  private async page(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    shown: { form: AgencyForm | null; notice?: string | null; errors?: readonly FieldError[] },
  ): Promise<string> {
    const { name, level } = await this.reading.one(actor, id);
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const form = shown.form ?? { name, level };
    const content = { path: ADDRESSES.agency(id), name, form, levels: levelItems(words, locale) };
    const title = words.say(locale, 'invitations.agency.title', { name });
    const back = { href: ADDRESSES.agencies(), text: words.say(locale, 'frame.nav.agencies') };
    const { notice, errors } = shown;
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'invitations/agency',
      title,
      content,
      notice,
      errors,
      back,
      status,
    });
  }
}

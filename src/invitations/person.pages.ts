import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ChangePerson } from '../accounts/change-person.js';
import { KeptForms } from '../accounts/kept-forms.js';
import { ReadPeople } from '../accounts/read-people.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { roleItems } from './people-page.js';

interface PersonForm {
  readonly name: string;
  readonly roles: readonly string[];
}
interface Shown {
  readonly form: PersonForm | null;
  readonly notice?: string | null;
  readonly errors?: readonly FieldError[];
}

const readForm = (fields: FormFields): PersonForm => ({ name: text(fields, 'name'), roles: texts(fields, 'roles') });

/** What another may change of one person's account. */
@Controller('people/:id')
export class PersonPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPeople,
    private readonly changing: ChangePerson,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('coordinator', 'administrator')
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (id === actor.userId && actor.agencyId !== null) throw new Redirection(ADDRESSES.account());
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const notice = kept && this.pages.words.say(this.pages.locale(request), 'frame.kept');
    return this.page(actor, id, request, response, { form: kept && readForm(kept), notice });
  }

  @Post()
  @Allow('coordinator', 'administrator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const intent = text(fields, 'intent');
    const form = readForm(fields);
    const change = intent === 'close' ? { active: false } : intent === 'open' ? { active: true } : form;
    const locale = this.pages.locale(request);
    try {
      const { agencyId } = await this.changing.change(actor, id, change, locale);
      const done = intent === 'close' ? 'closed' : intent === 'open' ? 'opened' : 'saved';
      const of = actor.agencyId === null && agencyId !== null ? `&agency=${agencyId}` : '';
      throw new Redirection(`${ADDRESSES.people()}?done=${done}${of}`);
    } catch (error) {
      const place = (field: string) => ({
        field,
        text: this.pages.words.pick(locale, 'invitations.people.wrong', field),
      });
      const places = { '/name': place('name'), '/roles': place('roles') };
      const errors = fieldErrors(error, locale, places, 'roles');
      return this.page(actor, id, request, response, { form: change === form ? form : null, errors });
    }
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, shown: Shown) {
    const { notice, errors } = shown;
    const { name, email, roles, active, agencyId } = await this.reading.one(actor, id);
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const form = shown.form ?? { name, roles };
    const items = roleItems(form.roles, agencyId !== null, { words, locale });
    // Tasks are the agency's own affair.
    const handOverHref = actor.agencyId === null ? null : `${ADDRESSES.handOverAll()}?from=${id}`;
    const content = { path: ADDRESSES.person(id), name, email, active, form, roles: items, handOverHref };
    const of = actor.agencyId === null && agencyId !== null ? `?agency=${agencyId}` : '';
    const back = { href: `${ADDRESSES.people()}${of}`, text: words.say(locale, 'frame.nav.people') };
    const title = words.say(locale, 'invitations.person.title', { name });
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'invitations/person',
      title,
      content,
      notice,
      errors,
      back,
      status,
    });
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ChangePerson } from '../accounts/change-person.js';
import { MakePasswordLink } from '../accounts/make-password-link.js';
import { ShownPasswordLink } from '../accounts/shown-password-link.js';
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
import { mayRemove } from './may-remove.js';

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
    private readonly passwords: MakePasswordLink,
    private readonly links: ShownPasswordLink,
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
    const notice = kept ? this.pages.words.say(this.pages.locale(request), 'frame.kept') : this.happened(request);
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
    if (intent === 'password') return this.makeLink(actor, id, request, response);
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

  private async makeLink(actor: UserActor, id: string, request: Request, response: Response): Promise<string> {
    try {
      const { link } = await this.passwords.make(actor, id);
      if (link !== null) this.links.carry(response, actor, link);
      throw new Redirection(`${ADDRESSES.person(id)}?done=${link === null ? 'mailed' : 'link'}`);
    } catch (error) {
      const errors = fieldErrors(error, this.pages.locale(request), {}, 'password');
      return this.page(actor, id, request, response, { form: null, errors });
    }
  }

  private happened(request: Request): string | null {
    const isMailed = request.query['done'] === 'mailed';
    return isMailed ? this.pages.words.say(this.pages.locale(request), 'invitations.person.password.mailed') : null;
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, shown: Shown) {
    const { notice, errors } = shown;
    const { person, agencyName } = await this.reading.withAgency(actor, id);
    const { name, email, roles, active, agencyId } = person;
    const isRemovable = mayRemove(actor, person);
    const removeHref = isRemovable ? ADDRESSES.removePerson(id) : null;
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const form = shown.form ?? { name, roles };
    const items = roleItems(form.roles, agencyId !== null, { words, locale });
    // Tasks are the agency's own affair.
    const handOverHref = actor.agencyId === null ? null : `${ADDRESSES.handOverAll()}?from=${id}`;
    const shownLink = request.query['done'] === 'link' ? await this.links.find(request, actor, email, locale) : null;
    const isOneself = id === actor.userId;
    const path = ADDRESSES.person(id);
    const whose = { name, email, agencyName, isRemovable };
    const content = { ...whose, path, active, isOneself, form, roles: items, handOverHref, removeHref, shownLink };
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

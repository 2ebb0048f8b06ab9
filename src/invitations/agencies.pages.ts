import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { AGENCY_FILTERS } from '../agencies/agency-filters.js';
import { ReadOneAgency } from '../agencies/read-one-agency.js';
import { ReadAgencies } from '../agencies/read-agencies.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { isNameAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { agenciesPage, readNewAgencyForm } from './agencies-page.js';
import type { NewAgencyForm } from './agencies-page.js';
import { OpenAgency } from './open-agency.js';
import { ReadAgencyRequests } from './read-agency-requests.js';
import { ShownLink } from './shown-link.js';

const EMPTY: NewAgencyForm = { name: '', level: '', coordinatorName: '', coordinatorEmail: '' };

@Controller('agencies')
export class AgenciesPages {
  constructor(
    private readonly pages: Pages,
    private readonly agencies: ReadAgencies,
    private readonly one: ReadOneAgency,
    private readonly requests: ReadAgencyRequests,
    private readonly opening: OpenAgency,
    private readonly links: ShownLink,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('administrator')
  async list(@Acting() actor: UserActor, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? readNewAgencyForm(kept) : EMPTY;
    return this.page(actor, form, request, response, { notice: this.notice(request, kept !== null) });
  }

  @Post()
  @Allow('administrator')
  async add(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readNewAgencyForm(fields);
    const { name, level, coordinatorName, coordinatorEmail } = form;
    const body = { name, level, coordinator: { name: coordinatorName, email: coordinatorEmail } };
    try {
      const { invitation, link } = await this.opening.open(actor, body, this.pages.locale(request));
      this.links.carry(response, actor, link);
      throw new Redirection(`${ADDRESSES.people()}?done=invited&agency=${invitation.agencyId}`);
    } catch (error) {
      return this.page(actor, form, request, response, { errors: this.told(error, request) });
    }
  }

  private async page(
    actor: UserActor,
    form: NewAgencyForm,
    request: Request,
    response: Response,
    { notice, errors }: { notice?: string | null; errors?: readonly FieldError[] },
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const search = { name: text(request.query, 'find').slice(0, 100), level: text(request.query, 'findLevel') };
    const cursor = text(request.query, 'cursor');
    const filters = { ...(search.name && { name: search.name }), ...(search.level && { level: search.level }) };
    const query = { limit: '100', ...filters, ...(cursor && { cursor }) };
    const asked = readListPage(query, locale, isNameAndId, AGENCY_FILTERS);
    const { name: part = null, level = null } = asked.filters;
    const found = await this.agencies.page(actor, asked, { part, level });
    const { items, nextCursor } = listAnswer(
      found,
      asked.limit,
      ({ name, id }) => [name, id],
      (one) => one,
    );
    const requests = await this.requests.page(actor, { limit: 100, after: null });
    const names = await this.names(actor, requests);
    const content = agenciesPage(
      { agencies: items, nextCursor, requests, names, search, form },
      this.pages.words,
      locale,
    );
    const title = this.pages.words.say(locale, 'invitations.agencies.title');
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'invitations/agencies',
      title,
      content,
      notice,
      errors,
      status,
    });
  }

  /** Of those who ask for more agencies: they need not be on this page of the list. */
  private async names(actor: UserActor, requests: readonly { agencyId: string }[]): Promise<Map<string, string>> {
    const ids = [...new Set(requests.map(({ agencyId }) => agencyId))];
    const found = await Promise.all(ids.map((id) => this.one.one(actor, id)));
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const place = (field: string) => ({
      field,
      text: this.pages.words.pick(locale, 'invitations.agencies.wrong', field),
    });
    const places = {
      '/name': place('name'),
      '/level': place('level'),
      '/coordinator/name': place('coordinatorName'),
      '/coordinator/email': place('coordinatorEmail'),
    };
    const otherwise = (error as { code?: string }).code === 'cannot-be-invited' ? 'coordinatorEmail' : 'name';
    return fieldErrors(error, locale, places, otherwise);
  }

  private notice(request: Request, isKept: boolean): string | null {
    const locale = this.pages.locale(request);
    if (isKept) return this.pages.words.say(locale, 'frame.kept');
    if (request.query['done'] === 'imported') {
      const n = /^\d{1,5}$/.test(text(request.query, 'n')) ? Number(request.query['n']) : 0;
      return this.pages.words.say(locale, 'invitations.agencies.imported', { n });
    }
    if (request.query['done'] === 'declined') return this.pages.words.say(locale, 'invitations.decision.declined');
    return request.query['done'] === 'saved' ? this.pages.words.say(locale, 'invitations.agencies.saved') : null;
  }
}

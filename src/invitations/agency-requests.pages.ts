import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { levelItems, requestLine } from './agencies-page.js';
import { AskForAgency } from './ask-for-agency.js';
import { ReadAgencyRequests } from './read-agency-requests.js';

const FIELDS = ['name', 'level', 'contactEmail', 'reason'] as const;
type RequestForm = Record<(typeof FIELDS)[number], string>;
interface Shown {
  readonly form: RequestForm;
  readonly notice?: string | null;
  readonly errors?: readonly FieldError[];
}

const readForm = (fields: FormFields) =>
  Object.fromEntries(FIELDS.map((name) => [name, text(fields, name)])) as RequestForm;

/** Where a coordinator asks for an agency that is not in the list, and finds what became of it. */
@Controller('agency-requests')
export class AgencyRequestsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadAgencyRequests,
    private readonly asking: AskForAgency,
    private readonly kept: KeptForms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('coordinator')
  async show(@Acting() actor: UserActor, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const sent = request.query['done'] === 'sent' ? words.say(locale, 'invitations.request.sent') : null;
    const notice = kept ? words.say(locale, 'frame.kept') : sent;
    return this.page(actor, request, response, { form: readForm(kept ?? {}), notice });
  }

  @Post()
  @Allow('coordinator')
  async ask(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readForm(fields);
    const locale = this.pages.locale(request);
    const given = Object.fromEntries(Object.entries(form).filter(([name, value]) => name === 'name' || value !== ''));
    try {
      await this.asking.ask(actor, given, locale);
      throw new Redirection(`${ADDRESSES.agencyRequests()}?done=sent`);
    } catch (error) {
      const place = (field: string) => ({
        field,
        text: this.pages.words.pick(locale, 'invitations.request.wrong', field),
      });
      const places = Object.fromEntries(FIELDS.map((field) => [`/${field}`, place(field)]));
      return this.page(actor, request, response, { form, errors: fieldErrors(error, locale, places, 'name') });
    }
  }

  private async page(actor: UserActor, request: Request, response: Response, { form, notice, errors }: Shown) {
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const own = await this.reading.page(actor, { limit: 100, after: null });
    const requests = own.slice(0, 100).map((one) => requestLine(one, words, locale, this.config.timeZone));
    const content = { form, levels: levelItems(words, locale), requests };
    const title = words.say(locale, 'invitations.request.title');
    const back = { href: ADDRESSES.people(), text: words.say(locale, 'frame.nav.people') };
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'invitations/agency-requests',
      title,
      content,
      notice,
      errors,
      back,
      status,
    });
  }
}

import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { decisionBody, decisionPage, freshDecision, readDecisionForm } from './agency-decision-page.js';
import type { DecisionForm } from './agency-decision-page.js';
import { DecideAgencyRequest } from './decide-agency-request.js';
import { ReadOneRequest } from './read-one-request.js';
import { ShownLink } from './shown-link.js';

interface Shown {
  readonly form: DecisionForm | null;
  readonly notice?: string | null;
  readonly errors?: readonly FieldError[];
}

/** Where an administrator decides on a request for an agency. */
@Controller('agency-requests/:id')
export class AgencyDecisionPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadOneRequest,
    private readonly deciding: DecideAgencyRequest,
    private readonly links: ShownLink,
    private readonly kept: KeptForms,
    @Inject(CONFIG) private readonly config: Config,
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
    return this.page(actor, id, request, response, { form: kept && readDecisionForm(kept), notice });
  }

  @Post()
  @Allow('administrator')
  async decide(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readDecisionForm(fields);
    try {
      const { invited } = await this.deciding.decide(actor, id, decisionBody(form), this.pages.locale(request));
      if (!invited) throw new Redirection(`${ADDRESSES.agencies()}?done=declined`);
      this.links.carry(response, actor, invited.link);
      throw new Redirection(`${ADDRESSES.people()}?done=invited&agency=${invited.invitation.agencyId}`);
    } catch (error) {
      return this.page(actor, id, request, response, { form, errors: this.told(error, request) });
    }
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, shown: Shown) {
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const asked = await this.reading.one(actor, id);
    const form = shown.form ?? freshDecision(asked.request);
    const content = decisionPage(asked, form, { words, locale, timeZone: this.config.timeZone });
    const title = words.say(locale, 'invitations.decision.title');
    const back = { href: ADDRESSES.agencies(), text: words.say(locale, 'frame.nav.agencies') };
    const { notice, errors } = shown;
    const status = errors ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'invitations/agency-decision',
      title,
      content,
      notice,
      errors,
      back,
      status,
    });
  }

  private told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const place = (field: string) => ({
      field,
      text: this.pages.words.pick(locale, 'invitations.decision.wrong', field),
    });
    const places = {
      '/decision': place('decision'),
      '/level': place('level'),
      '/comment': { field: 'comment' },
      '/coordinator/name': place('coordinatorName'),
      '/coordinator/email': place('coordinatorEmail'),
      '/coordinator': place('coordinatorName'),
    };
    const otherwise = (error as { code?: string }).code === 'cannot-be-invited' ? 'coordinatorEmail' : 'decision';
    return fieldErrors(error, locale, places, otherwise);
  }
}

import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { ReadWeightSchemes } from '../framework/read-weight-schemes.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { isTimeAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ChooseScheme } from './choose-scheme.js';
import { ReadChoices } from './read-choices.js';
import { ReadPanels } from './read-panels.js';
import { sayingOf } from './scale-words.js';
import { weightingPage } from './weighting-page.js';
import type { ChoiceForm } from './weighting-page.js';

const PANELS = '20';
const CHOICES = { limit: 5, after: null };

/** Weights at a glance: schemes, the one in use, panels. */
@Controller('weighting')
export class WeightingPages {
  constructor(
    private readonly pages: Pages,
    private readonly schemes: ReadWeightSchemes,
    private readonly choices: ReadChoices,
    private readonly panels: ReadPanels,
    private readonly choosing: ChooseScheme,
    private readonly kept: KeptForms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    return this.page(actor, kept && formOf(kept), request, response);
  }

  @Post()
  @Allow('administrator')
  async choose(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = formOf(fields);
    const locale = this.pages.locale(request);
    try {
      const { weightScheme, reason } = form;
      await this.choosing.choose(actor, { weightScheme, ...(reason !== '' && { reason }) }, locale);
    } catch (error) {
      const missing = { field: 'weightScheme', text: this.pages.words.say(locale, 'weighting.list.choose.missing') };
      const places = { '/weightScheme': missing, '/reason': { field: 'reason' } };
      return this.page(actor, form, request, response, fieldErrors(error, locale, places, 'weightScheme'));
    }
    throw new Redirection(`${ADDRESSES.weighting()}?done=chosen`);
  }

  private async page(
    actor: UserActor,
    form: ChoiceForm | null,
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { cursor } = request.query;
    const asked = readListPage({ limit: PANELS, ...(cursor !== undefined && { cursor }) }, locale, isTimeAndId);
    const schemes = await this.schemes.all(actor);
    const choices = (await this.choices.page(actor, CHOICES)).slice(0, CHOICES.limit);
    const position = ({ createdAt, id }: { createdAt: Date; id: string }) => [createdAt.toISOString(), id];
    const found = listAnswer(await this.panels.page(actor, asked), asked.limit, position, (panel) => panel);
    const isAdministrator = actor.roles.includes('administrator');
    const content = weightingPage(
      {
        schemes,
        choices,
        panels: found.items,
        morePanels: found.nextCursor,
        isAdministrator,
        form,
        timeZone: this.config.timeZone,
      },
      sayingOf(words, locale, schemes[0]!.version),
    );
    const title = words.say(locale, 'weighting.list.title');
    const isChosen = request.query['done'] === 'chosen';
    const notice = form && errors.length === 0 ? words.say(locale, 'frame.kept') : isChosen ? words.say(locale, 'weighting.list.chosen') : null; // prettier-ignore
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, { template: 'weighting/list', title, content, errors, notice, status });
  }
}

function formOf(fields: FormFields): ChoiceForm {
  return { weightScheme: text(fields, 'weightScheme'), reason: text(fields, 'reason') };
}

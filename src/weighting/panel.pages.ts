import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { isUuid } from '../platform/http/uuid.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { InviteExpert } from './invite-expert.js';
import { MovePanel } from './move-panel.js';
import type { ExpertForm } from './panel-page.js';
import { PanelView } from './panel-view.js';
import { RenewExpertLink } from './renew-expert-link.js';
import { ShownExpertLink } from './shown-expert-link.js';
import { WithdrawExpert } from './withdraw-expert.js';

const EMPTY: ExpertForm = { name: '', organisation: '', email: '' };

/** A panel from the reviewing body's side: experts, steps, result. */
@Controller('weighting/panels/:id')
export class PanelPages {
  constructor(
    private readonly view: PanelView,
    private readonly inviting: InviteExpert,
    private readonly renewing: RenewExpertLink,
    private readonly withdrawing: WithdrawExpert,
    private readonly moving: MovePanel,
    private readonly links: ShownExpertLink,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? formOf(kept) : EMPTY;
    const token = request.query['done'] === 'invited' ? this.links.find(request, actor) : null;
    return this.view.show(request, response, { actor, id, form, token, isKept: kept !== null });
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
    const done = await this.carryOut(actor, id, fields, request, response).catch((error: unknown) =>
      this.told(error, request),
    );
    if (typeof done === 'string') throw new Redirection(`${ADDRESSES.panel(id)}?done=${done}`);
    return this.view.show(request, response, { actor, id, form: formOf(fields), token: null, errors: done });
  }

  /** @returns what was done, for the page after it */
  private async carryOut(
    actor: UserActor,
    id: string,
    fields: FormFields,
    request: Request,
    response: Response,
  ): Promise<string> {
    const locale = this.view.locale(request);
    const intent = text(fields, 'intent');
    if (intent === 'withdraw') {
      await this.withdrawing.withdraw(actor, id, expertOf(fields));
      return 'withdrawn';
    }
    if (intent === 'step') {
      const { state } = await this.moving.move(actor, id, { step: text(fields, 'step') }, locale);
      return state;
    }
    const { name, organisation, email } = formOf(fields);
    const body = { name, organisation, ...(email !== '' && { email }) };
    const invited =
      intent === 'renew'
        ? await this.renewing.renew(actor, id, expertOf(fields))
        : await this.inviting.invite(actor, id, body, locale);
    this.links.carry(response, actor, invited.link);
    return 'invited';
  }

  private told(error: unknown, request: Request): FieldError[] {
    const place = (field: string) => ({ field, text: this.view.wrong(request, field) });
    const places = { '/name': place('name'), '/organisation': place('organisation'), '/email': place('email') };
    return fieldErrors(error, this.view.locale(request), places, 'panel');
  }
}

function formOf(fields: FormFields): ExpertForm {
  return { name: text(fields, 'name'), organisation: text(fields, 'organisation'), email: text(fields, 'email') };
}

function expertOf(fields: FormFields): string {
  const id = text(fields, 'expert');
  if (!isUuid(id)) throw notFound();
  return id.toLowerCase();
}

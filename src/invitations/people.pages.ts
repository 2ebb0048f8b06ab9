import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { KeptForms } from '../accounts/kept-forms.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { notFound } from '../platform/http/app-error.js';
import { Redirection } from '../platform/http/redirection.js';
import { isUuid } from '../platform/http/uuid.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { InvitePerson } from './invite-person.js';
import { readInviteForm } from './people-page.js';
import type { InviteForm } from './people-page.js';
import { PeopleView } from './people-view.js';
import { RenewInvitation } from './renew-invitation.js';
import { ShownLink } from './shown-link.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

const EMPTY: InviteForm = { name: '', email: '', roles: [] };

@Controller('people')
export class PeoplePages {
  constructor(
    private readonly pages: Pages,
    private readonly view: PeopleView,
    private readonly inviting: InvitePerson,
    private readonly renewing: RenewInvitation,
    private readonly withdrawing: WithdrawInvitation,
    private readonly links: ShownLink,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('coordinator', 'administrator')
  async list(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const agencyId = agencyOf(actor, kept ? text(kept, 'agency') : request.query['agency']);
    const shown = request.query['done'] === 'invited' ? await this.links.find(request, actor) : null;
    const notice = kept ? this.pages.words.say(this.pages.locale(request), 'frame.kept') : this.happened(request);
    const form = kept ? readInviteForm(kept) : EMPTY;
    return this.view.show(request, response, { actor, agencyId, form, shown, notice });
  }

  @Post()
  @Allow('coordinator', 'administrator')
  async change(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const agencyId = agencyOf(actor, text(fields, 'agency'));
    const form = readInviteForm(fields);
    const done = await this.carryOut(actor, agencyId, fields, request, response).catch((error: unknown) =>
      this.told(error, request),
    );
    if (typeof done === 'string') {
      const of = actor.agencyId === null && agencyId !== null ? `&agency=${agencyId}` : '';
      throw new Redirection(`/people?done=${done}${of}`);
    }
    return this.view.show(request, response, { actor, agencyId, form, errors: done });
  }

  /** @returns what was done, for the page after it */
  private async carryOut(
    actor: UserActor,
    agencyId: string | null,
    fields: FormFields,
    request: Request,
    response: Response,
  ): Promise<string> {
    const intent = text(fields, 'intent');
    if (intent === 'withdraw') {
      await this.withdrawing.withdraw(actor, invitationOf(fields));
      return 'withdrawn';
    }
    const invited =
      intent === 'renew'
        ? await this.renewing.renew(actor, invitationOf(fields))
        : await this.inviting.invite(actor, { ...readInviteForm(fields), agencyId }, this.pages.locale(request));
    this.links.carry(response, actor, invited.link);
    return 'invited';
  }

  private told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const place = (field: string) => ({
      field,
      text: this.pages.words.pick(locale, 'invitations.people.wrong', field),
    });
    return fieldErrors(
      error,
      locale,
      { '/name': place('name'), '/email': place('email'), '/roles': place('roles') },
      'email',
    );
  }

  private happened(request: Request): string | null {
    const done = request.query['done'];
    const known = ['withdrawn', 'saved', 'closed', 'opened', 'removed'].find((one) => one === done);
    return known ? this.pages.words.pick(this.pages.locale(request), 'invitations.people.done', known) : null;
  }
}

/** A coordinator's own; for an administrator the agency asked for, or the reviewing body. */
function agencyOf(actor: UserActor, asked: unknown): string | null {
  if (actor.agencyId !== null || asked === undefined || asked === '') return actor.agencyId;
  if (!isUuid(asked)) throw notFound();
  return asked.toLowerCase();
}

function invitationOf(fields: FormFields): string {
  const id = text(fields, 'invitation');
  if (!isUuid(id)) throw notFound();
  return id;
}

import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadPeople } from '../accounts/read-people.js';
import { ReadOneAgency } from '../agencies/read-one-agency.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { peoplePage } from './people-page.js';
import type { InviteForm } from './people-page.js';
import { ReadInvitations } from './read-invitations.js';
import type { LinkToShow } from './shown-link.js';

const AT_ONCE = '100';

export interface PeopleShown {
  readonly actor: UserActor;
  /** null = the reviewing body. */
  readonly agencyId: string | null;
  readonly form: InviteForm;
  readonly shown?: LinkToShow | null;
  readonly notice?: string | null;
  readonly errors?: readonly FieldError[];
}

/** Puts the page of people together from what the use cases give. */
@Injectable()
export class PeopleView {
  constructor(
    private readonly pages: Pages,
    private readonly people: ReadPeople,
    private readonly invitations: ReadInvitations,
    private readonly agencies: ReadOneAgency,
    private readonly mail: MailRegister,
    private readonly settings: SettingsRegister,
  ) {}

  async show(request: Request, response: Response, given: PeopleShown): Promise<string> {
    const { actor, agencyId, form, shown = null, notice, errors } = given;
    const locale = this.pages.locale(request);
    const agency = agencyId === null ? null : await this.agencies.one(actor, agencyId);
    const { items, nextCursor } = await this.list(request, actor, agencyId);
    const content = peoplePage(
      {
        actor,
        agencyId,
        agencyName: agency?.name ?? this.settings.current.reviewingBody[locale],
        people: items,
        moreHref: nextCursor && moreHref(nextCursor, actor, agencyId),
        invitations: await this.invitations.page(actor, { limit: 100, after: null }, { agencyId }),
        form,
        shown,
        mails: this.mail.isConfigured,
      },
      { words: this.pages.words, locale, timeZone: this.settings.current.timeZone },
    );
    const { title } = content;
    const status = errors ? 422 : 200;
    const back = this.back(request, actor);
    return this.pages.show(request, response, {
      template: 'invitations/people',
      title,
      content,
      notice,
      errors,
      status,
      back,
    });
  }

  private async list(request: Request, actor: UserActor, agencyId: string | null) {
    const { cursor } = request.query;
    const page = readListPage({ limit: AT_ONCE, ...(cursor && { cursor }) }, this.pages.locale(request), isNameAndId);
    const people = await this.people.page(actor, page, actor.agencyId === null ? agencyId : null);
    return listAnswer(
      people,
      page.limit,
      ({ name, id }) => [name, id],
      (person) => person,
    );
  }

  private back(request: Request, actor: UserActor) {
    if (actor.agencyId !== null) return null;
    return { href: ADDRESSES.agencies(), text: this.pages.words.say(this.pages.locale(request), 'frame.nav.agencies') };
  }
}

function moreHref(cursor: string, actor: UserActor, agencyId: string | null): string {
  const of = actor.agencyId === null && agencyId !== null ? `&agency=${agencyId}` : '';
  return `${ADDRESSES.people()}?cursor=${cursor}${of}`;
}

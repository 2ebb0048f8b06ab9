import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { monthToCome } from '../accounts/accounts.errors.js';
import { AccountRegister } from '../accounts/account-register.js';
import { isToCome } from '../accounts/change-profile.js';
import { passwordErrors } from '../accounts/password-rule.js';
import { hashOfToken } from '../accounts/token.js';
import type { Locale } from '../advice/action.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { NOBODY } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { readDto } from '../platform/http/read-dto.js';
import { AcceptInvitationDto, MOST_OF_A_TOKEN } from './dto/invitation.dto.js';
import { HoldInvitation } from './hold-invitation.js';
import { acceptedBefore, addressFault, addressTaken, noLongerOpen } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly holding: HoldInvitation,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Makes the account and its profile, once: PostgreSQL's function does all of it or nothing, and of two who accept at
   * once the second is told so.
   *
   * @throws AppError 404, 409, 410, 422, 429
   */
  async accept(body: unknown, address: string, locale: Locale): Promise<NewPerson> {
    const token = (body as { token?: unknown } | null | undefined)?.token;
    const held = isPlainText(token, MOST_OF_A_TOKEN) ? await this.holding.hold(token, address) : null;
    const read = readDto(AcceptInvitationDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { token: given, password, name, ...rest } = read.value;
    const email = this.addressFor(held!.email, rest.email, locale);
    this.refuseFaults({ email, password, ...rest }, locale);
    const id = randomUUID();
    const passwordHash = await this.accounts.hashPassword(password);
    const person = { ...rest, id, email, name: name.trim(), passwordHash, locale };
    await this.unitOfWork.run(NOBODY, async () => {
      const outcome = await this.invitations.accept(hashOfToken(given), this.clock.now(), person);
      if (outcome !== 'accepted') throw REFUSALS[outcome]();
      const { agencyId } = held!;
      await record({ action: 'person.joined', object: { kind: 'person', id }, agencyId });
    });
    return { id, email, name: person.name };
  }

  private addressFor(invited: string | null, given: string | undefined, locale: Locale): string {
    const email = given?.trim().toLowerCase();
    if (invited !== null && email !== undefined && email !== invited) throw addressFault(locale, true);
    const address = invited ?? email;
    if (address === undefined) throw addressFault(locale, false);
    return address;
  }

  private refuseFaults(
    { email, password, inPostSince }: { email: string; password: string; inPostSince?: string | null },
    locale: Locale,
  ): void {
    const errors = passwordErrors('/password', password, { email }, locale);
    if (errors.length > 0) throw invalid(errors);
    if (isToCome(inPostSince, localDay(this.clock.now(), this.config.timeZone))) throw monthToCome(locale);
  }
}

const REFUSALS = {
  'accepted-before': acceptedBefore,
  closed: noLongerOpen,
  'address-taken': addressTaken,
};

import { Inject, Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { accountClosed, administratorsLink, ownPassword } from './accounts.errors.js';
import { passwordLetter } from './password-letter.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PeopleRepository } from './people.repository.js';
import { newToken } from './token.js';

const VALID_MS = 24 * 3_600_000;

export interface MadePasswordLink {
  /** To be passed on; null where it was mailed to its person, whom alone it concerns. */
  readonly link: string | null;
  readonly email: string;
  readonly expiresAt: Date;
}

export const passwordLinkOf = ({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): string =>
  `${publicUrl}/password/${token}`;

@Injectable()
export class MakePasswordLink {
  constructor(
    private readonly links: PasswordLinksRepository,
    private readonly people: PeopleRepository,
    private readonly mail: MailRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * For a colleague who has forgotten the password. The password in use stays valid until the link is used.
   *
   * @throws AppError 403 the own account, or an approver's link that the coordinator would have to pass on; 404, 409 a closed account
   */
  async make(actor: UserActor, id: string): Promise<MadePasswordLink> {
    const { token, tokenHash } = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + VALID_MS);
    const link = passwordLinkOf(this.config, token);
    return this.unitOfWork.run(actor, async () => {
      const person = await this.people.byId(id);
      if (!person) throw notFound();
      if (id === actor.userId) throw ownPassword();
      if (!person.active) throw accountClosed();
      const wouldBeSeen = actor.agencyId !== null && !this.mail.isConfigured;
      if (wouldBeSeen && person.roles.includes('approver')) throw administratorsLink();
      await this.links.make(id, tokenHash, createdAt, expiresAt);
      const { email, name, agencyId } = person;
      await record({ action: 'password.link-made', object: { kind: 'person', id }, agencyId });
      await this.mail.post({ to: email, agencyId, ...passwordLetter(name, link, expiresAt, this.config.timeZone) });
      return { link: this.mail.isConfigured ? null : link, email, expiresAt };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { NOBODY } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { readDto } from '../platform/http/read-dto.js';
import { noSuchPasswordLink, tooManyFailures } from './accounts.errors.js';
import { MOST_OF_A_TOKEN, UsePasswordLinkDto } from './dto/password.dto.js';
import { AccountsRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { passwordErrors } from './password-rule.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import type { HeldPasswordLink } from './password-links.repository.js';
import { hashPassword } from './passwords.js';
import { hashOfToken } from './token.js';

/** In place of an account: unknown links are counted by address alone. */
const ANYBODY = 'password link';

/** Whoever holds the link chooses another password. Nobody is acting yet. */
@Injectable()
export class UsePasswordLink {
  constructor(
    private readonly links: PasswordLinksRepository,
    private readonly accounts: AccountsRepository,
    private readonly failures: FailedSignIns,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 410 unknown, used or expired, 429 after too many of them from one address */
  async hold(token: string, address: string): Promise<HeldPasswordLink> {
    const wait = this.failures.secondsToWait(ANYBODY, address);
    if (wait > 0) throw tooManyFailures(wait);
    const held = await this.links.linkOf(hashOfToken(token), this.clock.now());
    if (held) return held;
    this.failures.add(ANYBODY, address);
    throw noSuchPasswordLink();
  }

  /** Every sign-in of the person ends. @returns whose it is. @throws AppError as above, 422 */
  async use(body: unknown, address: string, locale: Locale): Promise<HeldPasswordLink> {
    const token = (body as { token?: unknown } | null | undefined)?.token;
    const held = isPlainText(token, MOST_OF_A_TOKEN) ? await this.hold(token, address) : null;
    const read = readDto(UsePasswordLinkDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { password } = read.value;
    const errors = passwordErrors('/password', password, { email: held!.email }, locale);
    if (errors.length > 0) throw invalid(errors);
    const passwordHash = await hashPassword(password);
    const account = await this.accounts.forSignIn(held!.email);
    await this.unitOfWork.run(NOBODY, async () => {
      const isUsed = await this.links.useUp(hashOfToken(read.value.token), this.clock.now(), passwordHash);
      if (!isUsed) throw noSuchPasswordLink();
      const { id = null, agencyId = null } = account ?? {};
      await record({ action: 'password.link-used', object: { kind: 'person', id }, agencyId });
    });
    return held!;
  }
}

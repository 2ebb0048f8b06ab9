import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { Caller } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { tooManyFailures, wrongCurrent } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { ChangePasswordDto } from './dto/password.dto.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { passwordErrors } from './password-rule.js';
import { hashPassword, passwordMatches } from './passwords.js';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly failures: FailedSignIns,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Every other sign-in of the person ends; the one that is used goes on. Hashes are computed outside any transaction.
   *
   * @throws AppError 422 with `/current` for a wrong present password, 429 after too many of them
   */
  async change(
    { actor, tokenId }: Pick<Caller, 'actor' | 'tokenId'>,
    body: unknown,
    address: string,
    locale: Locale,
  ): Promise<void> {
    const read = readDto(ChangePasswordDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { current, next } = read.value;
    const email = await this.unitOfWork.run(actor, () => this.accounts.emailOf(actor.userId));
    await this.prove(email, current, address, locale);
    const errors = passwordErrors('/next', next, { email, current }, locale);
    if (errors.length > 0) throw invalid(errors);
    const passwordHash = await hashPassword(next);
    await this.unitOfWork.run(actor, async () => {
      await this.accounts.changeOwnPassword(passwordHash);
      await this.accounts.removeOtherTokens(actor.userId, tokenId);
      await record({ action: 'password.changed', object: { kind: 'person', id: actor.userId } });
    });
  }

  private async prove(email: string, current: string, address: string, locale: Locale): Promise<void> {
    const wait = this.failures.secondsToWait(email, address);
    if (wait > 0) throw tooManyFailures(wait);
    const account = await this.accounts.forSignIn(email);
    if (await passwordMatches(account?.passwordHash ?? null, current)) return this.failures.forget(email, address);
    this.failures.add(email, address);
    throw wrongCurrent(locale);
  }
}

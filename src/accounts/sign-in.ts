import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { NOBODY } from '../platform/database/actor.js';
import type { UserRole } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AppError } from '../platform/http/app-error.js';
import type { AccessToken } from './access-token.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import type { SignInAccount } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { passwordMatches } from './passwords.js';
import { newToken } from './token.js';

export interface SignedIn {
  token: string;
  expiresAt: Date;
  user: { id: string; email: string; name: string; roles: UserRole[]; agencyId: string | null };
}

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly failures: FailedSignIns,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param address where the request comes from
   * @throws AppError 401 for a wrong pair, 429 after too many of them from one address
   */
  async signIn(
    email: string,
    password: string,
    address: string,
    { kind, minutes }: { readonly kind: AccessToken['kind']; readonly minutes: number },
  ): Promise<SignedIn> {
    const wait = this.failures.secondsToWait(email, address);
    if (wait > 0) throw tooMany(wait);
    const account = await this.accounts.forSignIn(email);
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account) {
      this.failures.add(email, address);
      await this.recordRefused(account);
      throw wrongPair();
    }
    this.failures.forget(email, address);
    const { id, agencyId, roles, name } = account;
    const { token, tokenHash } = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
    await this.unitOfWork.run({ kind: 'user', userId: id, agencyId, roles }, async () => {
      await this.accounts.removeExpiredTokens(id, createdAt);
      await this.accounts.addToken({ id: randomUUID(), userId: id, tokenHash, kind, createdAt, expiresAt });
      await record({ action: 'signed-in', object: { kind: 'person', id }, details: { kind } });
    });
    return { token, expiresAt, user: { id, email: account.email, name, roles, agencyId } };
  }

  /** An address that nobody has is not kept: it may be a password typed into the wrong field. */
  private recordRefused(account: SignInAccount | null): Promise<void> {
    const object = { kind: 'person', id: account?.id ?? null };
    const agencyId = account?.agencyId ?? null;
    return this.unitOfWork.run(NOBODY, () => record({ action: 'signed-in.refused', object, agencyId }));
  }
}

const wrongPair = () =>
  new AppError(
    401,
    'sign-in-failed',
    { 'zh-TW': '電子郵件或密碼不正確。', en: 'The e-mail address or the password is wrong.' },
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  );

const tooMany = (seconds: number) =>
  new AppError(
    429,
    'too-many-failures',
    {
      'zh-TW': '登入失敗次數過多，請稍後再試。',
      en: 'Too many failed sign-ins from this address. Please wait and try again.',
    },
    { headers: { 'Retry-After': String(seconds) } },
  );

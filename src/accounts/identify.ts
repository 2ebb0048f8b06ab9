import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Cookies } from '../platform/http/cookies.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { AccountsRepository } from './accounts.repository.js';
import { sessionEnd } from './session-end.js';
import { bearerToken, hashOfToken } from './token.js';

/** Who sends a request: a program by its header, a browser by its cookie. */
@Injectable()
export class Identify {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly cookies: Cookies,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: SettingsRegister,
  ) {}

  async program(request: Request): Promise<Caller | null> {
    const token = bearerToken(request.headers.authorization);
    const owner = token === null ? null : await this.accounts.tokenOwner(hashOfToken(token));
    if (!owner || owner.expiresAt <= this.clock.now()) return null;
    const { userId, agencyId, roles, tokenId } = owner;
    return { actor: { kind: 'user', userId, agencyId, roles }, tokenId, shownAs: null };
  }

  /** A browser in use stays signed in; see session-end.ts. */
  async browser(request: Request): Promise<Caller | null> {
    const token = this.cookies.session(request);
    const owner = token === null ? null : await this.accounts.sessionOwner(hashOfToken(token));
    const now = this.clock.now();
    if (!owner || owner.expiresAt <= now) return null;
    const { userId, agencyId, roles, tokenId, name, agencyName } = owner;
    const actor = { kind: 'user', userId, agencyId, roles } as const;
    const end = sessionEnd(owner, now, this.settings.current);
    if (end && end <= now) return null;
    if (end) await this.unitOfWork.run(actor, () => this.accounts.extendToken(tokenId, end));
    return { actor, tokenId, shownAs: { name, agencyName } };
  }
}

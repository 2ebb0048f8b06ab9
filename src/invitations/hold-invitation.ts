import { Injectable } from '@nestjs/common';
import { FailedSignIns } from '../accounts/failed-sign-ins.js';
import { tooManyFailures } from '../accounts/accounts.errors.js';
import { hashOfToken } from '../accounts/token.js';
import { Clock } from '../platform/clock/clock.js';
import { acceptedBefore, noLongerOpen, noSuchInvitation } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { HeldInvitation } from './invitations.repository.js';

/** In place of an account: unknown links are counted by address alone. */
const ANYBODY = 'invitation';

/** What somebody who opens the link of an invitation may know of it. Nobody is acting yet. */
@Injectable()
export class HoldInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly failures: FailedSignIns,
    private readonly clock: Clock,
  ) {}

  /**
   * @param address from which the link is opened
   * @throws AppError 404 unknown, 410 accepted, expired or withdrawn, 429 after too many unknown ones
   */
  async hold(token: string, address: string): Promise<HeldInvitation> {
    const wait = this.failures.secondsToWait(ANYBODY, address);
    if (wait > 0) throw tooManyFailures(wait);
    const held = await this.invitations.heldBy(hashOfToken(token));
    if (!held) {
      this.failures.add(ANYBODY, address);
      throw noSuchInvitation();
    }
    if (held.acceptedAt) throw acceptedBefore();
    if (held.withdrawnAt || held.expiresAt <= this.clock.now()) throw noLongerOpen();
    return held;
  }
}

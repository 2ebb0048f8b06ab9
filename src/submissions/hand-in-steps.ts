import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import type { UserRole } from '../platform/database/actor.js';
import { AppError } from '../platform/http/app-error.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { RequestSubmission } from './request-submission.js';
import { SignSubmission } from './sign-submission.js';
import { notYours, unknownStep } from './submissions.errors.js';
import { WithdrawRequest } from './withdraw-request.js';

type Intent = 'request' | 'withdraw' | 'decline' | 'sign';
const ROLE: Readonly<Record<Intent, UserRole>> = {
  request: 'coordinator',
  withdraw: 'coordinator',
  decline: 'approver',
  sign: 'approver',
};

/** The buttons of the page about handing in, over the same use cases as the API. */
@Injectable()
export class HandInSteps {
  constructor(
    private readonly requesting: RequestSubmission,
    private readonly withdrawing: WithdrawRequest,
    private readonly signing: SignSubmission,
  ) {}

  /**
   * A step that was taken already, by a second click or by somebody else, leads to the page as it is now.
   *
   * @returns where to go on
   * @throws AppError 404, 403, 409 not what was looked at, 422
   */
  async take(actor: UserActor, id: string, fields: FormFields, locale: Locale): Promise<string> {
    const intent = text(fields, 'intent');
    const page = ADDRESSES.handIn(id);
    try {
      return await this.taken(actor, id, intent, fields, locale);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'not-a-draft') return page;
      if (error.code === 'no-open-request') return `${page}?done=nothing`;
      throw error;
    }
  }

  private async taken(actor: UserActor, id: string, intent: string, fields: FormFields, locale: Locale) {
    const page = ADDRESSES.handIn(id);
    const role = Object.hasOwn(ROLE, intent) ? ROLE[intent as Intent] : null;
    if (role === null) throw unknownStep();
    if (!actor.roles.includes(role)) throw notYours();
    if (intent === 'request') {
      await this.requesting.request(actor, id, locale);
      return `${page}?done=requested`;
    }
    if (intent === 'sign') {
      const { id: submission } = await this.signing.sign(actor, id, { sheetHash: text(fields, 'sheetHash') }, locale);
      return `${ADDRESSES.submission(submission)}?done=signed`;
    }
    const isDecline = intent === 'decline';
    await this.withdrawing.withdraw(actor, id, isDecline ? { comment: text(fields, 'comment') } : undefined, locale);
    return `${page}?done=${isDecline ? 'declined' : 'withdrawn'}`;
  }
}

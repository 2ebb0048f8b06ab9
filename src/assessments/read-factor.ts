import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { AgreementRepository } from './agreement.repository.js';
import type { CoordinatorAgreement } from './agreement.repository.js';
import { FactorReadingRepository } from './factor-reading.repository.js';
import type { FactorReading } from './factor-reading.repository.js';

export type FactorShown = FactorReading & {
  readonly agreement: CoordinatorAgreement | null;
  /** Whom one could ask. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

/** One factor of an assessment, as its page shows it. */
@Injectable()
export class ReadFactor {
  constructor(
    private readonly readings: FactorReadingRepository,
    private readonly agreement: AgreementRepository,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, assessmentId: string, factor: FactorCode): Promise<FactorShown> {
    return this.unitOfWork.run(actor, async () => {
      const reading = await this.readings.byFactor(assessmentId, actor.userId, factor);
      if (!reading) throw notFound();
      const isCoordinator = actor.roles.includes('coordinator');
      const agreement = isCoordinator ? await this.agreement.ofFactor(assessmentId, factor) : null;
      const others = (await this.accounts.colleagues(actor.agencyId!)).filter(({ id }) => id !== actor.userId);
      const colleagues = others.map(({ id, name, post }) => ({ id, name: post ? `${name} ${post}` : name }));
      return { ...reading, agreement, colleagues };
    });
  }
}

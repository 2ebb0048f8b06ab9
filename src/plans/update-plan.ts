import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AppError, invalid, notFound } from '../platform/http/app-error.js';
import { etagOf, stale, versionOf } from '../platform/http/preconditions.js';
import { readDto } from '../platform/http/read-dto.js';
import { ReviewRegister } from '../reviews/review-register.js';
import { PlanUpdateDto } from './dto/plan-update.dto.js';
import { PlanRegister } from './plan-register.js';
import type { FollowedAction } from './plan-register.js';
import type { PlanUpdate } from './plan-update.entity.js';
import { updateConflict, updateFaults } from './plan.status.js';
import { updateView } from './plan.view.js';
import { planConflict, updateFault } from './plans.errors.js';
import { PlansRepository } from './plans.repository.js';

export interface PlanWrite {
  readonly submissionId: string;
  /** Id of the agreed action. */
  readonly actionId: string;
  /** The ETag last seen. */
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

/** The agency reports how far an agreed action is; the reviewing body confirms it, or opens it again. */
@Injectable()
export class UpdatePlan {
  constructor(
    private readonly plans: PlansRepository,
    private readonly register: PlanRegister,
    private readonly reviews: ReviewRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404, 428, 412 with what stands now, 409, 422 */
  update(actor: UserActor, write: PlanWrite, locale: Locale): Promise<FollowedAction> {
    return this.unitOfWork.run(actor, async () => {
      const followed = await this.followed(write);
      refuseStale(write, followed);
      const update = this.judged(actor, write, followed, locale);
      if (!(await this.plans.add(update))) throw staleAction(await this.followed(write));
      const object = { kind: 'submission', id: write.submissionId };
      const { agencyId, state, number, side } = update;
      const details = { action: followed.agreed.action, state, number, side };
      await record({ action: 'plan.updated', object, agencyId, details });
      return this.followed(write);
    });
  }

  private async followed({ submissionId, actionId }: PlanWrite): Promise<FollowedAction> {
    const plan = (await this.reviews.decided(submissionId))?.plan ?? [];
    const agreed = plan.find(({ id }) => id === actionId);
    if (!agreed) throw notFound();
    return (await this.register.follow([agreed]))[0]!;
  }

  private judged(
    actor: UserActor,
    { body }: PlanWrite,
    { agreed, standing, updates }: FollowedAction,
    locale: Locale,
  ): PlanUpdate {
    const side = actor.roles.includes('reviewer') ? ('centre' as const) : ('agency' as const);
    const state = (body as { state?: PlanUpdate['state'] } | null)?.state ?? 'not-started';
    const conflict = updateConflict({ side, state }, standing);
    if (conflict) throw planConflict(conflict);
    const read = readDto(PlanUpdateDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { note = null, evidence = null, date } = read.value;
    const writtenAt = this.clock.now();
    const today = localDay(writtenAt, this.config.timeZone);
    const said = { state: read.value.state, side, note, date: date ?? today };
    const faults = updateFaults(said, standing, today);
    if (faults.length > 0) throw invalid(faults.map((fault) => updateFault(fault, locale)));
    const { id: agreedActionId, agencyId } = agreed;
    const number = updates.length + 1;
    const written = { happenedOn: said.date, note, evidence, writtenBy: actor.userId, writtenAt };
    return { id: randomUUID(), agreedActionId, agencyId, number, state: said.state, side, ...written };
  }
}

function refuseStale({ ifMatch }: PlanWrite, followed: FollowedAction): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') throw ifMatchMissing();
  if (versionOf(ifMatch.trim()) !== followed.updates.length) throw staleAction(followed);
}

const staleAction = ({ updates, standing }: FollowedAction): AppError =>
  stale({ ...standing, updates: updates.map(updateView) }, etagOf(updates.length));

const ifMatchMissing = () =>
  new AppError(428, 'precondition-required', {
    'zh-TW': '請以 If-Match 附上最後看到的 ETag。',
    en: 'Send If-Match with the ETag last seen.',
  });

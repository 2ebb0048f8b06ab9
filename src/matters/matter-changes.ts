import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import type { AuditAction } from '../platform/audit/audit-action.js';
import { Clock } from '../platform/clock/clock.js';
import { notFound } from '../platform/http/app-error.js';
import { etagOf, seenVersion, stale, versionOf } from '../platform/http/preconditions.js';
import type { Matter } from '../submissions/matter.entity.js';
import type { ChangedMatter } from './judge-step.js';
import type { MatterEvent } from './matter-event.entity.js';
import { MatterListsRepository } from './matter-lists.repository.js';
import { matterView } from './matter.view.js';
import type { MatterView } from './matter.view.js';
import { MattersRepository } from './matters.repository.js';

export interface MatterWrite {
  readonly matterId: string;
  readonly headers: { 'if-match'?: string; 'if-none-match'?: string };
  readonly body: unknown;
}

export interface OneMatter {
  readonly matter: MatterView;
  readonly etag: string;
}

type Change = Partial<Omit<ChangedMatter, 'version' | 'changedAt'> & Pick<Matter, 'mergedInto'>>;
type Told = Pick<MatterEvent, 'step' | 'reason' | 'said' | 'otherMatterId'>;

/** What every change of a matter has in common. Used inside a unit of work. */
@Injectable()
export class MatterChanges {
  constructor(
    private readonly matters: MattersRepository,
    private readonly lists: MatterListsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 428, 412 with what stands now; `also` is another matter to lock, null where there is none */
  async locked({ matterId, headers }: MatterWrite, locale: Locale, also?: string): Promise<[Matter, Matter | null]> {
    const rows = await this.matters.locked(matterId, ...(also === undefined ? [] : [also]));
    const matter = rows.find(({ id }) => id === matterId);
    if (!matter) throw notFound();
    const seen = seenVersion(headers);
    if (seen.first || versionOf(seen.etag) !== matter.version) {
      const { matter: current, etag } = await this.view(matterId, locale);
      throw stale(current, etag);
    }
    return [matter, rows.find(({ id }) => id === also) ?? null];
  }

  /** Writes the change, who made it and why. */
  async make(actor: UserActor, matter: Matter, change: Change, told: Told, action: AuditAction): Promise<void> {
    const changedAt = this.clock.now();
    await this.matters.change(matter.id, { ...change, version: matter.version + 1, changedAt });
    const { state } = matter;
    await this.matters.addEvent({
      id: randomUUID(),
      matterId: matter.id,
      fromState: state,
      toState: change.state ?? state,
      actorId: actor.userId,
      at: changedAt,
      ...told,
    });
    await record({ action, object: { kind: 'matter', id: matter.id }, details: { step: told.step } });
  }

  /** @throws AppError 404 */
  async view(id: string, locale: Locale): Promise<OneMatter> {
    const matter = await this.lists.one(id);
    if (!matter) throw notFound();
    const behind = await this.lists.behind([id]);
    return { matter: matterView(matter, behind, this.catalogue.version, locale), etag: etagOf(matter.version) };
  }
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { isUuid } from '../platform/http/uuid.js';
import { KeptFormsRepository } from './kept-forms.repository.js';

const KEPT_FOR_MS = 24 * 3_600_000;

/** Forms kept over a sign-in that ran out, and work between two steps of one person. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly forms: KeptFormsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the id under which the form of this page is found again, for a day */
  keep(actor: UserActor, path: string, fields: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    const { userId } = actor;
    const createdAt = this.clock.now();
    return this.unitOfWork.run(actor, async () => {
      await this.forms.removeOlder(userId, new Date(createdAt.getTime() - KEPT_FOR_MS));
      await this.forms.add({ id, userId, path, fields, createdAt });
      return id;
    });
  }

  /** null where there is none of this person's for this page; reading does not use it up, so reloading is harmless. */
  async find(actor: UserActor, path: string, id: unknown): Promise<Record<string, unknown> | null> {
    if (!isUuid(id)) return null;
    const form = await this.unitOfWork.run(actor, () => this.forms.byId(id));
    return form && form.path === path ? form.fields : null;
  }

  drop(actor: UserActor, id: string): Promise<unknown> {
    return this.unitOfWork.run(actor, () => this.forms.remove(id));
  }
}

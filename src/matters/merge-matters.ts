import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { isUuid } from '../platform/http/uuid.js';
import type { Matter } from '../submissions/matter.entity.js';
import { MergeDto, SeparateDto } from './dto/step.dto.js';
import { MatterChanges } from './matter-changes.js';
import type { MatterWrite, OneMatter } from './matter-changes.js';
import { fault, hasOthers, isMerged, notMerged } from './matters.errors.js';
import { MattersRepository } from './matters.repository.js';

/**
 * A reviewer says that two matters are one, or that they are not after all. Nothing is moved: what names the one is
 * counted with the other, and each keeps its state for the day they are separated.
 */
@Injectable()
export class MergeMatters {
  constructor(
    private readonly matters: MattersRepository,
    private readonly changes: MatterChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 428, 412, 409 one of them has been joined already, 422 */
  merge(actor: UserActor, write: MatterWrite, locale: Locale): Promise<OneMatter> {
    return this.unitOfWork.run(actor, async () => {
      const wanted = (write.body as { into?: unknown } | null | undefined)?.into;
      const into = isUuid(wanted) ? wanted.toLowerCase() : undefined;
      const [matter, other] = await this.changes.locked(write, locale, into);
      if (matter.mergedInto !== null || (other && other.mergedInto !== null)) throw isMerged();
      if ((await this.matters.mergedInto(matter.id)).length > 0) throw hasOthers();
      const read = readDto(MergeDto, write.body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const code = whyNot(matter, other);
      if (code) throw invalid([fault('/into', code, locale)]);
      const told = { step: 'merge', reason: read.value.reason.trim(), said: {}, otherMatterId: other!.id } as const;
      await this.changes.make(actor, matter, { mergedInto: other!.id }, told, 'matter.merged');
      return this.changes.view(matter.id, locale);
    });
  }

  /** @throws AppError 404, 428, 412, 409 it is not joined to another, 422 */
  separate(actor: UserActor, write: MatterWrite, locale: Locale): Promise<OneMatter> {
    return this.unitOfWork.run(actor, async () => {
      const [matter] = await this.changes.locked(write, locale);
      if (matter.mergedInto === null) throw notMerged();
      const read = readDto(SeparateDto, write.body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const reason = read.value.reason.trim();
      const told = { step: 'separate', reason, said: {}, otherMatterId: matter.mergedInto } as const;
      await this.changes.make(actor, matter, { mergedInto: null }, told, 'matter.separated');
      return this.changes.view(matter.id, locale);
    });
  }
}

function whyNot(matter: Matter, other: Matter | null): 'no-such-matter' | 'itself' | 'other-kind' | null {
  if (!other) return 'no-such-matter';
  if (other.id === matter.id) return 'itself';
  return (other.kind === 'request') === (matter.kind === 'request') ? null : 'other-kind';
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { matterKey } from '../submissions/matter-key.js';
import type { MatterKind } from '../submissions/matter-key.js';
import { likelySame } from './likely-same.js';
import { matterName } from './matter.view.js';
import { MattersRepository } from './matters.repository.js';

const MOST_SHOWN = 10;
/** More names than this are looked through by what they hold only. */
const MOST_COMPARED = 3000;

/** Which matters a person may want to join one to. */
@Injectable()
export class ReadLikelySame {
  constructor(
    private readonly matters: MattersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param search part of a name; '' = all @throws AppError 404 */
  read(
    actor: Actor,
    id: string,
    search: string,
    locale: Locale,
  ): Promise<{ id: string; kind: MatterKind; name: string }[]> {
    return this.unitOfWork.run(actor, async () => {
      const matter = await this.matters.byId(id);
      if (!matter) throw notFound();
      const part = search === '' ? null : matterKey(search);
      const others = await this.matters.nameable(matter.kind === 'request', part, MOST_COMPARED);
      return likelySame(matter, others, MOST_SHOWN, part === null ? undefined : 0).map((other) => ({
        id: other.id,
        kind: other.kind,
        name: matterName(other, this.catalogue.version, locale),
      }));
    });
  }
}

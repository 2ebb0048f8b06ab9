import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { MatterState } from '../submissions/matter-state.js';
import { MatterChanges } from './matter-changes.js';
import type { OneMatter } from './matter-changes.js';
import { MatterListsRepository } from './matter-lists.repository.js';
import type { CountedMatter, MatterFilters, MentionLine } from './matter-lists.repository.js';
import type { MatterSort } from './matter-sorts.js';
import { matterName, matterView } from './matter.view.js';
import type { MatterView } from './matter.view.js';
import { MattersRepository } from './matters.repository.js';
import type { EventLine } from './matters.repository.js';

export interface RegisterOverview {
  readonly states: Partial<Record<MatterState, number>>;
  readonly ministries: string[];
}

/** A line of the list, with the row whose columns it is sorted by. */
export interface MatterLine {
  readonly row: CountedMatter;
  readonly view: MatterView;
}

/** Everything about a matter but who named it, which is read page by page. */
export interface MatterWhole extends OneMatter {
  readonly writtenAs: { name: string; submissions: number }[];
  readonly joined: { id: string; name: string }[];
  /** The one it was joined to. */
  readonly into: { id: string; name: string } | null;
  readonly events: EventLine[];
}

/** The register as the reviewing body reads it; PostgreSQL shows nobody else a row. */
@Injectable()
export class ReadMatters {
  constructor(
    private readonly matters: MattersRepository,
    private readonly lists: MatterListsRepository,
    private readonly changes: MatterChanges,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One more than the limit if there are more. */
  page(actor: Actor, page: ListPage, filters: MatterFilters, sort: MatterSort, locale: Locale): Promise<MatterLine[]> {
    return this.unitOfWork.run(actor, async () => {
      const rows = await this.lists.page(page, filters, sort);
      const behind = await this.lists.behind(rows.map(({ id }) => id));
      return rows.map((row) => ({ row, view: matterView(row, behind, this.catalogue.version, locale) }));
    });
  }

  overview(actor: Actor): Promise<RegisterOverview> {
    return this.unitOfWork.run(actor, async () => ({
      states: await this.matters.statesCounted(),
      ministries: await this.matters.ministries(),
    }));
  }

  /** How many wait for an answer of the centre. */
  withCentre(actor: Actor): Promise<number> {
    return this.unitOfWork.run(actor, () => this.matters.countIn('with-centre'));
  }

  /** @throws AppError 404 */
  one(actor: Actor, id: string, locale: Locale): Promise<MatterWhole> {
    return this.unitOfWork.run(actor, async () => {
      const one = await this.changes.view(id, locale);
      const ways = await this.lists.waysOfWriting(id);
      const joined = await this.matters.mergedInto(id);
      const into = one.matter.mergedInto === null ? null : await this.matters.byId(one.matter.mergedInto);
      const events = await this.matters.events(id);
      const named = (matter: Parameters<typeof matterName>[0] & { id: string }) => ({
        id: matter.id,
        name: matterName(matter, this.catalogue.version, locale),
      });
      return {
        ...one,
        writtenAs: ways.map(({ name, n }) => ({ name, submissions: n })),
        joined: joined.map(named),
        into: into && named(into),
        events,
      };
    });
  }

  /** Who stands behind a matter, one more than the limit if there are more. @throws AppError 404 */
  mentions(actor: Actor, id: string, page: ListPage): Promise<MentionLine[]> {
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.matters.byId(id))) throw notFound();
      return this.lists.mentions(id, page);
    });
  }
}

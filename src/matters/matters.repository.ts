import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';
import { Matter } from '../submissions/matter.entity.js';
import type { MatterState } from '../submissions/matter-state.js';
import type { ChangedMatter } from './judge-step.js';
import { MatterEvent } from './matter-event.entity.js';

/** A line of a matter's history, with names for people. */
export type EventLine = Omit<MatterEvent, 'actorId' | 'matter' | 'otherMatter' | 'actor'> & {
  actorName: string | null;
  otherMatterName: string | null;
};

export type NameableMatter = Pick<Matter, 'id' | 'kind' | 'name' | 'nameKey'>;

@Injectable()
export class MattersRepository {
  byId(id: string): Promise<Matter | null> {
    return transaction().findOneBy(Matter, { id });
  }

  /** Rows locked in one order, so that two who join the same two the other way round do not wait for each other. */
  locked(...ids: string[]): Promise<Matter[]> {
    return transaction().find(Matter, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  mergedInto(id: string): Promise<Matter[]> {
    return transaction().find(Matter, { where: { mergedInto: id }, order: { name: 'ASC', id: 'ASC' } });
  }

  change(id: string, columns: Partial<ChangedMatter & Pick<Matter, 'mergedInto'>>): Promise<unknown> {
    return transaction().update(Matter, { id }, columns);
  }

  addEvent(event: MatterEvent): Promise<unknown> {
    return transaction().insert(MatterEvent, event);
  }

  /** Newest first: of the matter, and of others joined to it or separated from it. */
  events(id: string): Promise<EventLine[]> {
    return transaction().query<EventLine[]>(
      `SELECT e.id, e.matter_id AS "matterId", e.step, e.from_state AS "fromState", e.to_state AS "toState",
          e.other_matter_id AS "otherMatterId", e.reason, e.said, e.at, u.name AS "actorName",
          CASE e.matter_id WHEN $1 THEN o.name ELSE m.name END AS "otherMatterName"
        FROM matter_events e JOIN matters m ON m.id = e.matter_id LEFT JOIN matters o ON o.id = e.other_matter_id
          LEFT JOIN users u ON u.id = e.actor_id
        WHERE e.matter_id = $1 OR e.other_matter_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT 200`,
      [id],
    );
  }

  /** Whom matters were put to so far. */
  async ministries(): Promise<string[]> {
    const rows = await transaction().query<{ ministry: string }[]>(
      'SELECT DISTINCT ministry FROM matters WHERE ministry IS NOT NULL ORDER BY ministry LIMIT 200',
    );
    return rows.map(({ ministry }) => ministry);
  }

  async statesCounted(): Promise<Partial<Record<MatterState, number>>> {
    const rows = await transaction().query<{ state: MatterState; n: number }[]>(
      `SELECT state, count(*)::integer AS n FROM matters t WHERE merged_into IS NULL AND (state <> 'noted' OR id IN (
        SELECT coalesce(x.merged_into, x.id) FROM matters x
        WHERE EXISTS (SELECT 1 FROM matter_mentions m WHERE m.is_latest AND m.matter_id = x.id))) GROUP BY state`,
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  async countIn(state: MatterState): Promise<number> {
    const [row] = await transaction().query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM matters WHERE merged_into IS NULL AND state = $1',
      [state],
    );
    return row!.n;
  }

  /** Those that may be the same as another: not merged, requests among requests and names among names. */
  nameable(isRequest: boolean, part: string | null, most: number): Promise<NameableMatter[]> {
    return transaction().query<NameableMatter[]>(
      `SELECT id, kind, name, name_key AS "nameKey" FROM matters
        WHERE merged_into IS NULL AND (kind = 'request') = $1 AND ($2::text IS NULL OR strpos(name_key, $2) > 0)
        ORDER BY name, id LIMIT $3`,
      [isRequest, part, most],
    );
  }
}

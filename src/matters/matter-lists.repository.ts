import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { MatterKind } from '../submissions/matter-key.js';
import type { MatterState } from '../submissions/matter-state.js';
import { SORTS } from './matter-sorts.js';
import type { MatterSort } from './matter-sorts.js';

export interface MatterFilters {
  readonly kind?: string;
  readonly state?: string;
  readonly ministry?: string;
  /** Of the agencies counted. */
  readonly level?: string;
  /** Part of the name, as matterKey has it. */
  readonly part?: string;
}

/** A matter with how many pilots and agencies it affects, of the latest revisions handed in. */
export interface CountedMatter {
  id: string;
  kind: MatterKind;
  name: string;
  nameKey: string;
  state: MatterState;
  ministry: string | null;
  answer: string | null;
  answerNumber: string | null;
  answeredOn: string | null;
  mergedInto: string | null;
  version: number;
  notedAt: Date;
  changedAt: Date;
  pilots: number;
  agencies: number;
}

/** How many answers to one factor name a matter, with one cause; null where none was stated. */
export interface Behind {
  id: string;
  factor: string;
  cause: string | null;
  n: number;
}

/** One factor of one submission that stands behind a matter. */
export interface MentionLine {
  submissionId: string;
  factor: string;
  cause: string | null;
  name: string;
  agencyId: string;
  agencyName: string;
  agencyLevel: string;
  pilotId: string;
  pilotTitle: string;
  note: string | null;
}

const COLUMNS = `t.id, t.kind, t.name, t.name_key AS "nameKey", t.state, t.ministry, t.answer,
  t.answer_number AS "answerNumber", t.answered_on::text AS "answeredOn", t.merged_into AS "mergedInto", t.version,
  t.noted_at AS "notedAt", t.changed_at AS "changedAt", coalesce(c.pilots, 0)::integer AS pilots,
  coalesce(c.agencies, 0)::integer AS agencies`;

/** A matter found to be the same as another counts there; a pilot or an agency that names it twice counts once. */
const counted = (matters: string, level: string) => `
  WITH named AS MATERIALIZED (
    SELECT coalesce(x.merged_into, x.id) AS id, m.pilot_id, m.agency_id
    FROM matter_mentions m JOIN matters x ON x.id = m.matter_id
    WHERE m.is_latest AND ${matters}
      AND (${level}::text IS NULL OR m.agency_id IN (SELECT a.id FROM agencies a WHERE a.level = ${level}))
    GROUP BY 1, 2, 3),
  counted AS (
    SELECT id, pilots, agencies
    FROM (SELECT id, count(*) AS pilots FROM (SELECT DISTINCT id, pilot_id FROM named) p GROUP BY id) by_pilot
      JOIN (SELECT id, count(*) AS agencies FROM (SELECT DISTINCT id, agency_id FROM named) a GROUP BY id) by_agency
        USING (id))`;

@Injectable()
export class MatterListsRepository {
  /** One more than the limit if there are more. Noted ones that no latest revision names are left out. */
  page({ limit, after }: ListPage, filters: MatterFilters, sort: MatterSort): Promise<CountedMatter[]> {
    const manager = transaction();
    const { kind, state, ministry, level, part } = filters;
    const { key, isAfter, order, type } = SORTS[sort];
    return manager.query<CountedMatter[]>(
      `${counted('true', '$1')}
        SELECT ${COLUMNS} FROM matters t LEFT JOIN counted c ON c.id = t.id
        WHERE t.merged_into IS NULL AND (c.id IS NOT NULL OR ($1::text IS NULL AND t.state <> 'noted'))
          AND ($2::text IS NULL OR t.kind = $2) AND ($3::text IS NULL OR t.state = $3)
          AND ($4::text IS NULL OR t.ministry = $4) AND ($5::text IS NULL OR strpos(t.name_key, $5) > 0)
          AND ($6::text IS NULL OR ${isAfter('$6')} OR (${key} = $6::${type} AND t.id > $7::uuid))
        ORDER BY ${order}, t.id LIMIT $8`,
      [
        level ?? null,
        kind ?? null,
        state ?? null,
        ministry ?? null,
        part ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async one(id: string): Promise<CountedMatter | null> {
    const [row] = await transaction().query<CountedMatter[]>(
      `${counted('x.id IN (SELECT f.id FROM matters f WHERE f.id = $2 OR f.merged_into = $2)', '$1')}
        SELECT ${COLUMNS} FROM matters t LEFT JOIN counted c ON c.id = t.id WHERE t.id = $2`,
      [null, id],
    );
    return row ?? null;
  }

  /** What stands behind these matters: each factor and cause with the number of answers that name the matter so. */
  behind(ids: readonly string[]): Promise<Behind[]> {
    return transaction().query<Behind[]>(
      `SELECT coalesce(x.merged_into, x.id) AS id, m.factor, m.cause, count(*)::integer AS n
        FROM matter_mentions m JOIN matters x ON x.id = m.matter_id
        WHERE m.is_latest AND (x.id = ANY($1) OR x.merged_into = ANY($1)) GROUP BY 1, 2, 3`,
      [ids],
    );
  }

  /** As it was written, the most frequent way first. */
  waysOfWriting(id: string): Promise<{ name: string; n: number }[]> {
    return transaction().query<{ name: string; n: number }[]>(
      `SELECT m.name, count(DISTINCT m.submission_id)::integer AS n
        FROM matter_mentions m JOIN matters x ON x.id = m.matter_id
        WHERE m.is_latest AND (x.id = $1 OR x.merged_into = $1) GROUP BY m.name ORDER BY n DESC, m.name LIMIT 20`,
      [id],
    );
  }

  /** By agency, one more than the limit if there are more; the note is looked up in the sealed sheets of these only. */
  mentions(id: string, { limit, after }: ListPage): Promise<MentionLine[]> {
    return transaction().query<MentionLine[]>(
      `SELECT l.*, (SELECT said->>'note' FROM submissions s, jsonb_array_elements(
            s.sheet::jsonb->'answers' || coalesce(s.sheet::jsonb->'supplementary', '[]')) said
          WHERE s.id = l."submissionId" AND said->>'factor' = l.factor) AS note
        FROM (
          SELECT m.submission_id AS "submissionId", m.factor, min(m.cause) AS cause, min(m.name) AS name,
            m.agency_id AS "agencyId", a.name AS "agencyName", a.level AS "agencyLevel", m.pilot_id AS "pilotId",
            p.title AS "pilotTitle"
          FROM matter_mentions m JOIN matters x ON x.id = m.matter_id JOIN agencies a ON a.id = m.agency_id
            JOIN pilots p ON p.id = m.pilot_id
          WHERE m.is_latest AND (x.id = $1 OR x.merged_into = $1)
            AND ($2::text IS NULL OR (a.name, m.submission_id, m.factor) > ($2, $3::uuid, $4))
          GROUP BY m.submission_id, m.factor, a.id, p.id, m.agency_id, m.pilot_id
          ORDER BY a.name, m.submission_id, m.factor LIMIT $5) l
        ORDER BY "agencyName", "submissionId", factor`,
      [id, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
  }
}

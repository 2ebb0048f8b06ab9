import { Injectable } from '@nestjs/common';
import type { VerifiedBand } from '../scoring/verified.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { SubmissionStatus } from '../submissions/submission.status.js';
import { OPEN_STATUSES, statusesOf } from './queue.js';
import type { QueueFilters, QueueSort } from './queue.js';
import { turnsOf } from './turns.repository.js';

/** A line of the queue: who handed in what, who has it, and what it says of itself. */
export interface QueueLine {
  id: string;
  submissionId: string;
  agencyId: string;
  agencyName: string;
  agencyLevel: 'central' | 'local' | 'other';
  pilotTitle: string;
  revision: number;
  status: SubmissionStatus;
  openedAt: Date;
  holder: string | null;
  holderName: string | null;
  heldSince: Date | null;
  decidedAt: Date | null;
  band: string;
  bandIsAtMost: boolean;
  score: number | null;
  /** Once it is decided, as are the next two. */
  verifiedBand: VerifiedBand | null;
  verifiedScore: number | null;
  /** Of the applicable weight, 0..1. */
  shareVerified: number | null;
  /** Self less verified; null where nothing was verified. */
  difference: number | null;
  /** What it is sorted by, before its age; for the cursor. */
  key: string;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly inReview: number;
  readonly mine: number;
}

/** Bands from the readiest on; a cursor holds the place. */
const BANDS = `array_position(ARRAY['scale-ready', 'pilot-ready', 'conditional', 'preparing', 'not-ready',
  'indeterminate'], f.band)`;

/** Where nothing was verified there is no difference: the score would be the agency's own. */
const VERIFIED = 'f.share_verified > 0';

/** What comes before the age, its type, and where it is read from. Reviews without a difference come last. */
const KEYS: Readonly<Record<QueueSort, readonly [sql: string, type: string, from: 'reviews' | 'agencies' | 'facts']>> =
  {
    age: ['0', 'integer', 'reviews'],
    newest: ['0', 'integer', 'reviews'],
    agency: ['a.name', 'text', 'agencies'],
    band: [BANDS, 'integer', 'facts'],
    difference: [
      `coalesce(CASE WHEN ${VERIFIED} THEN round((f.verified_score - f.score)::numeric, 1) END, 1000)`,
      'numeric',
      'facts',
    ],
  };

const FACTS = 'JOIN submission_facts f ON f.submission_id = r.submission_id';
const AGENCIES = 'JOIN agencies a ON a.id = r.agency_id';
const PILOTS = 'JOIN submissions s ON s.id = r.submission_id JOIN pilots p ON p.id = s.pilot_id';

/**
 * Which reviews a page shows, as narrow rows: only what is sorted and filtered by is read of all of them. By agency,
 * PostgreSQL goes along the index of names and stops when the page is full; the cursor's name comes by itself too, so
 * that it begins there.
 */
function idsOf({ state, sort, level, band, search }: QueueFilters): string {
  const [key, type, from] = KEYS[sort];
  const [direction, beyond] = directionOf(sort);
  return `SELECT r.id, ${key} AS key, r.opened_at FROM reviews r
      ${from === 'facts' || level !== null || band !== null ? FACTS : ''}
      ${from === 'agencies' || search !== null ? AGENCIES : ''}
      ${search === null ? '' : PILOTS}
    WHERE r.status = ANY ($1) ${state === 'answered' ? ANSWERED : ''}
      AND ($2 = 'anybody' OR ($2 = 'me' AND r.holder_id = $3) OR ($2 = 'nobody' AND r.holder_id IS NULL))
      AND ($4::text IS NULL ${level === null ? '' : 'OR f.agency_level = $4'})
      AND ($5::text IS NULL ${band === null ? '' : 'OR f.band = $5'})
      AND ($6::text IS NULL ${search === null ? '' : "OR strpos(lower(a.name || E'\\n' || p.title), lower($6)) > 0"})
      AND ($7::text IS NULL OR (${key}, r.opened_at, r.id) ${beyond} ($7::${type}, $8::timestamptz, $9::uuid))
      ${from === 'agencies' ? 'AND ($7::text IS NULL OR a.name >= $7)' : ''}
    ORDER BY ${from === 'reviews' ? '' : `${key} ${direction}, `}r.opened_at ${direction}, r.id ${direction} LIMIT $10`;
}

const directionOf = (sort: QueueSort): readonly [string, string] => (sort === 'newest' ? ['DESC', '<'] : ['ASC', '>']);

/** Where it is the reviewing body's turn. Replies are few: they are gone through once, not review by review. */
const ANSWERED = `AND r.id IN (SELECT t.review_id FROM (${turnsOf('SELECT id FROM reviews')}) AS t WHERE t.turn = 'centre')`;

/** Submissions as reviewers come to them, sorted and cut into pages by PostgreSQL. */
@Injectable()
export class QueueRepository {
  /** One more than the limit if there are more. */
  page({ limit, after }: ListPage, filters: QueueFilters, userId: string): Promise<QueueLine[]> {
    const manager = transaction();
    const [direction] = directionOf(filters.sort);
    const [afterKey, afterTime, afterId] = after ?? [null, null, null];
    return manager.query<QueueLine[]>(
      `SELECT r.id, r.submission_id AS "submissionId", r.agency_id AS "agencyId", a.name AS "agencyName",
          f.agency_level AS "agencyLevel", p.title AS "pilotTitle", f.revision, r.status,
          r.opened_at AS "openedAt", r.holder_id AS holder, u.name AS "holderName", r.held_since AS "heldSince",
          r.decided_at AS "decidedAt", f.band, f.band_is_at_most AS "bandIsAtMost", f.score,
          f.verified_band AS "verifiedBand", f.verified_score AS "verifiedScore",
          f.share_verified AS "shareVerified", CASE WHEN ${VERIFIED}
            THEN round((f.score - f.verified_score)::numeric, 1)::double precision END AS difference,
          shown.key::text AS key
        FROM (${idsOf(filters)}) AS shown JOIN reviews r ON r.id = shown.id ${FACTS} ${AGENCIES}
          JOIN pilots p ON p.id = f.pilot_id LEFT JOIN users u ON u.id = r.holder_id
        ORDER BY shown.key ${direction}, shown.opened_at ${direction}, shown.id ${direction}`,
      [
        [...statusesOf(filters.state)],
        filters.holder,
        userId,
        filters.level,
        filters.band,
        filters.search,
        afterKey,
        afterTime,
        afterId,
        limit + 1,
      ],
    );
  }

  async counts(userId: string): Promise<QueueCounts> {
    const [row] = await transaction().query<QueueCounts[]>(
      `SELECT count(*) FILTER (WHERE status = 'submitted')::integer AS waiting,
          count(*) FILTER (WHERE status = 'in-review')::integer AS "inReview",
          count(*) FILTER (WHERE holder_id = $1)::integer AS mine
        FROM reviews WHERE status = ANY ($2)`,
      [userId, [...OPEN_STATUSES]],
    );
    return row!;
  }
}

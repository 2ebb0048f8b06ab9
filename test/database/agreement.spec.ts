import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { AgreementRepository } from '../../src/assessments/agreement.repository.js';
import type { Actor } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { agreementForReviewer, lowerMedian, medianAcrossAgencies, rangeOf } from '../../src/sheet/agreement.js';
import { agreementForCoordinator } from '../../src/sheet/coordinator-agreement.js';
import { anAssessment } from '../support/builders.js';
import { query } from '../support/database.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';
import { everybodyActing } from './acting.js';
import { Attempts } from './attempts.js';

/** Real: PostgreSQL and its functions, called as the service calls them. Nothing is faked. */

/** Own answers of people of the agency (null = unknown), and what a sheet says of respondents and their agencies. */
interface Said {
  own: (number | null)[];
  /** Beside each own answer; missing = not. */
  released?: boolean[];
  respondents: { level: number; agency?: string }[];
}

const OWN_AGENCY = '高雄縣政府';
const MOST_PEOPLE = 8;
const level = fc.integer({ min: 1, max: 5 });
const someSaid: fc.Arbitrary<Said> = fc.record({
  own: fc.array(fc.option(level, { freq: 6 }), { maxLength: MOST_PEOPLE }),
  released: fc.oneof(
    fc.array(fc.boolean(), { maxLength: MOST_PEOPLE }),
    fc.constantFrom([], Array<boolean>(MOST_PEOPLE).fill(true)),
  ),
  respondents: fc.array(
    fc.record({ level, agency: fc.constantFrom(OWN_AGENCY, '臺北市政府', '內政部') }, { requiredKeys: ['level'] }),
    { maxLength: 7 },
  ),
});

let rooms: TestRooms;
let assessmentId: string;
let userIds: string[];

beforeAll(async () => {
  rooms = await startRooms();
  assessmentId = await anAssessment(rooms);
  userIds = await colleagues();
});
afterAll(() => rooms.stop());

async function colleagues(): Promise<string[]> {
  const ids = Array.from({ length: MOST_PEOPLE }, () => randomUUID());
  await query(
    rooms.database.adminUrl,
    `INSERT INTO users SELECT id, $2, id || '@kaohsiung.example', '同仁', '{respondent}', 'x', true, now()
      FROM unnest($1::uuid[]) AS id`,
    [ids, rooms.people.coordinator.agencyId],
  );
  return ids;
}

/** Lays out what was said to factors L1, L2 … of the assessment, in place of what was there. */
async function layOut(said: readonly Said[]): Promise<void> {
  const { adminUrl } = rooms.database;
  const { agencyId, userId } = rooms.people.coordinator;
  await query(adminUrl, 'DELETE FROM own_answers');
  await query(adminUrl, 'DELETE FROM answers');
  const answers = said.map(({ respondents }, index) => ({
    assessment_id: assessmentId,
    factor: `F${index}`,
    agency_id: agencyId,
    content: { level: 3, ...(respondents.length > 0 && { respondents }) },
    version: 1,
    updated_by: userId,
    carried_over: false,
    updated_at: new Date(),
  }));
  const ownAnswers = said.flatMap(({ own, released = [] }, index) =>
    own.map((one, person) => ({
      assessment_id: assessmentId,
      user_id: userIds[person],
      factor: `F${index}`,
      agency_id: agencyId,
      content: one === null ? { status: 'unknown', reason: '不清楚' } : { level: one },
      released: released[person] ?? false,
      version: 1,
      updated_at: new Date(),
    })),
  );
  const insert = (table: string, rows: object[]) =>
    query(adminUrl, `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  await insert('answers', answers);
  await insert('own_answers', ownAnswers);
}

/** All levels, and the same by agency: own answers and respondents without an agency are the agency's own. */
function levelsOf({ own, respondents }: Said) {
  const known = own.filter((one) => one !== null);
  const all = [...known.map((one) => ({ agency: OWN_AGENCY, level: one })), ...respondents];
  const byAgency = [...Map.groupBy(all, ({ agency = OWN_AGENCY }) => agency).values()];
  return { levels: all.map((one) => one.level), byAgency: byAgency.map((some) => some.map((one) => one.level)) };
}

/** Whom the coordinator does not know already: people with an own answer, or, where there are none, those of the sheet. */
function people({ own, released = [], respondents }: Said) {
  const known = own.flatMap((one, person) =>
    one === null ? [] : [{ level: one, released: released[person] ?? false }],
  );
  return known.length > 0 ? known : respondents.map((one) => ({ level: one.level, released: false }));
}

function forReviewer(said: Said) {
  const { levels, byAgency } = levelsOf(said);
  const hidden = people(said).filter((one) => !one.released).length;
  if ((hidden || people(said).length) < 5) return { n: levels.length, median: null, range: null, rwg: null };
  return { ...agreementForReviewer(levels), median: medianAcrossAgencies(byAgency) };
}

/** In the words of the service: what is hidden is null. */
function forCoordinator(said: Said) {
  const { levels, byAgency } = levelsOf(said);
  const hidden = people(said);
  const { shows, released } = agreementForCoordinator(
    hidden.map((one) => one.level),
    hidden.map((one) => one.released),
  );
  return {
    n: levels.length,
    median: shows === 'count' ? null : medianAcrossAgencies(byAgency),
    wide: shows === 'count' ? null : rangeOf(levels)! >= 2,
    range: shows === 'range' ? rangeOf(levels) : null,
    released: released.length,
  };
}

const asked = <T>(who: Actor, ask: (repository: AgreementRepository) => Promise<Map<string, T>>) =>
  rooms.nest.get(UnitOfWork).run(who, () => ask(rooms.nest.get(AgreementRepository, { strict: false })));
const coordinatorSees = () => asked(rooms.people.coordinator, (one) => one.forCoordinator(assessmentId));
const reviewerSees = () => asked(rooms.people.coordinator, (one) => one.forReviewer(assessmentId));

function expected<T extends { n: number }>(said: readonly Said[], statistics: (one: Said) => T): Map<string, T> {
  const all = said.map((one, index): [string, T] => [`F${index}`, statistics(one)]);
  return new Map(all.filter(([, { n }]) => n > 0));
}

describe('agreement in PostgreSQL', () => {
  it('is to the last digit that of the method, for whoever said what and whatever agencies they are of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someSaid, { minLength: 20, maxLength: 40 }), async (said) => {
        await layOut(said);
        expect(await coordinatorSees()).toEqual(expected(said, forCoordinator));
        expect(await reviewerSees()).toEqual(expected(said, forReviewer));
      }),
      { numRuns: 20 },
    );
  });

  it('counts respondents who name the agency itself among its own: 2 2 3 and 3 3 → 3, not 2, 3 → 2', async () => {
    // 2 2 3 3 3 → 3; as two agencies it would be the lower median of 2 and 3
    await layOut([{ own: [2, 2, 3], respondents: [3, 3].map((one) => ({ level: one, agency: OWN_AGENCY })) }]);
    expect((await coordinatorSees()).get('F0')).toMatchObject({ n: 5, median: 3 });
  });

  it('does not give one person away to a coordinator who brings invented respondents along', async () => {
    await layOut([{ own: [4], respondents: [1, 1, 1, 1].map((one) => ({ level: one })) }]);
    expect((await coordinatorSees()).get('F0')).toEqual({
      n: 5,
      median: null,
      wide: null,
      range: null,
      released: 0,
    });
    expect((await reviewerSees()).get('F0')).toEqual({ n: 5, median: null, range: null, rwg: null });
  });
});

describe('released answers', () => {
  it('of two show the coordinator everything where both released: 2 and 5 → 2, three apart', async () => {
    await layOut([{ own: [5, 2], released: [true, true], respondents: [] }]);
    expect((await coordinatorSees()).get('F0')).toEqual({ n: 2, median: 2, wide: true, range: 3, released: 2 });
  });

  it('do not give the last of three away', async () => {
    await layOut([{ own: [5, 3, 2], released: [true, false, true], respondents: [] }]);
    expect((await coordinatorSees()).get('F0')).toEqual({
      n: 3,
      median: null,
      wide: null,
      range: null,
      released: 2,
    });
  });

  it('are released to the coordinator: colleagues see of two that they are two, of three their median', async () => {
    await layOut([
      { own: [5, 2], released: [true, true], respondents: [] },
      { own: [5, 3, 2], released: [true, true, true], respondents: [] },
    ]);
    for (const person of [rooms.people.respondent, rooms.people.approver]) {
      const seen = await asked(person, (one) => one.forCoordinator(assessmentId));
      expect(seen.get('F0')).toMatchObject({ n: 2, median: null });
      expect(seen.get('F1')).toMatchObject({ n: 3, median: 3, wide: true, range: null });
    }
  });

  it('of four among five are held back in what is submitted, for the coordinator could tell the fifth', async () => {
    await layOut([
      { own: [1, 2, 3, 4, 5], released: [true, true, true, true], respondents: [] },
      { own: [1, 2, 3, 4, 5], released: Array<boolean>(5).fill(true), respondents: [] },
    ]);
    const seen = await reviewerSees();
    expect(seen.get('F0')).toMatchObject({ n: 5, median: null, rwg: null });
    expect(seen.get('F1')).toMatchObject({ n: 5, median: 3, range: 4 });
  });
});

describe('agreement gives no more than the method allows', () => {
  const many = (n: number): Said => ({ own: [1, 5, 3, 2, 4, 1, 5].slice(0, n), respondents: [] });
  const laidOut = Array.from({ length: 7 }, (_, n) => many(n + 1));

  it('the coordinator sees n of two; of three and four the median and whether it is wide; of five the range', async () => {
    await layOut(laidOut);
    const seen = await coordinatorSees();
    for (const [index, { own }] of laidOut.entries()) {
      const { n, median, wide, range } = seen.get(`F${index}`)!;
      const levels = own.map((one) => one!);
      expect(n).toBe(levels.length);
      expect(median).toBe(n < 3 ? null : lowerMedian(levels));
      expect(wide).toBe(n < 3 ? null : rangeOf(levels)! >= 2);
      expect(range).toBe(n < 5 ? null : rangeOf(levels));
    }
  });

  it('the reviewing body sees nothing but n of up to four', async () => {
    await layOut(laidOut);
    const seen = await reviewerSees();
    for (const { n, median, range, rwg } of seen.values()) {
      expect([median, range, rwg].map((one) => one === null)).toEqual(Array(3).fill(n < 5));
    }
  });

  it('only people of the agency are told anything: not another agency, the reviewing body, a job or nobody', async () => {
    await layOut(laidOut.map((said) => ({ ...said, respondents: [{ level: 3 }, { level: 4 }] })));
    const attempts = new Attempts(rooms.database);
    await attempts.connect();
    try {
      for (const acting of everybodyActing(rooms.people)) {
        const isMember = acting.agencyId === rooms.people.coordinator.agencyId && acting.name !== 'job';
        for (const whom of ['coordinator', 'reviewer']) {
          const told = await attempts.run(`SELECT factor FROM agreement_for_${whom}('${assessmentId}')`, acting);
          expect(told).toHaveLength(isMember ? laidOut.length : 0);
        }
        const all = await attempts.run(`SELECT * FROM agreement_statistics('${assessmentId}')`, acting);
        expect(all).toBe('refused');
      }
    } finally {
      await attempts.close();
    }
  });
});

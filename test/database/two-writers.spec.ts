import { randomUUID } from 'node:crypto';
import { AnswersRepository } from '../../src/assessments/answers.repository.js';
import { AssessmentsRepository } from '../../src/assessments/assessments.repository.js';
import { OwnAnswersRepository } from '../../src/assessments/own-answers.repository.js';
import type { Evidence } from '../../src/evidence/evidence.entity.js';
import { EvidenceRepository } from '../../src/evidence/evidence.repository.js';
import { PilotsRepository } from '../../src/pilots/pilots.repository.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { anAssessment, openPilot } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/people.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: PostgreSQL, transactions that run side by side. Nothing is faked. */

const WRITERS = 8;

let rooms: TestRooms;
let assessmentId: string;

beforeAll(async () => {
  rooms = await startRooms();
});
beforeEach(async () => {
  assessmentId = await anAssessment(rooms);
});
afterAll(() => rooms.stop());

/** Holds everybody until all have come: all have looked before the first one writes. */
function meeting(): () => Promise<void> {
  let coming = WRITERS;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    coming -= 1;
    if (coming === 0) open();
    return opened;
  };
}

/** Eight transactions of one coordinator, each of which looks, meets the others, and writes. */
function sideBySide<T, R>(look: () => Promise<T>, write: (seen: T, writer: number) => Promise<R>): Promise<R[]> {
  const unitOfWork = rooms.nest.get(UnitOfWork);
  const met = meeting();
  const one = (writer: number) =>
    unitOfWork.run(rooms.people.coordinator, async () => {
      const seen = await look();
      await met();
      return write(seen, writer);
    });
  return Promise.all(Array.from({ length: WRITERS }, (_, writer) => one(writer)));
}

const winnersOf = (results: unknown[]): number[] =>
  results.flatMap((result, writer) => (result === null || result === false ? [] : [writer]));

function answering(factor: string) {
  const answers = new AnswersRepository();
  const { agencyId, userId } = rooms.people.coordinator;
  return sideBySide(
    async () => (await answers.placeForWrite(assessmentId, factor))!.version,
    (version, writer) => {
      const content = { level: 4, note: `第 ${writer} 位` } as const;
      const answer = { assessmentId, factor, agencyId: agencyId!, content, updatedBy: userId, updatedAt: new Date() };
      return answers.write(answer, version);
    },
  );
}

describe('writers of the same answer, who all saw the same version', () => {
  const stored = (factor: string) =>
    query(rooms.database.adminUrl, 'SELECT version, content FROM answers WHERE assessment_id = $1 AND factor = $2', [
      assessmentId,
      factor,
    ]);

  it('exactly one wins, and what stands is that one’s', async () => {
    const winners = winnersOf(await answering('L1'));
    expect(winners).toHaveLength(1);
    expect(await stored('L1')).toEqual([
      { version: 2, content: expect.objectContaining({ note: `第 ${winners[0]} 位` }) },
    ]);
  });

  it('exactly one wins where nobody has answered yet', async () => {
    await query(rooms.database.adminUrl, `DELETE FROM answers WHERE assessment_id = $1 AND factor = 'L2'`, [
      assessmentId,
    ]);
    const winners = winnersOf(await answering('L2'));
    expect(winners).toHaveLength(1);
    expect(await stored('L2')).toEqual([
      { version: 1, content: expect.objectContaining({ note: `第 ${winners[0]} 位` }) },
    ]);
  });

  it('lose nothing round after round: the version says how many have won', async () => {
    for (let round = 0; round < 4; round += 1) expect(winnersOf(await answering('L3'))).toHaveLength(1);
    expect(await stored('L3')).toEqual([{ version: 5, content: expect.anything() }]);
  });

  it('keep what respondents said, which is not theirs to write', async () => {
    const respondents = [{ role: '承辦人', level: 2 }];
    await query(
      rooms.database.adminUrl,
      `UPDATE answers SET content = content || jsonb_build_object('respondents', $2::jsonb)
        WHERE assessment_id = $1 AND factor = 'L4'`,
      [assessmentId, JSON.stringify(respondents)],
    );
    await answering('L4');
    expect(await stored('L4')).toEqual([{ version: 2, content: expect.objectContaining({ respondents }) }]);
  });
});

describe('windows of one person with the same own answer', () => {
  it('exactly one wins', async () => {
    const own = new OwnAnswersRepository();
    const { userId, agencyId } = rooms.people.coordinator;
    const results = await sideBySide(
      async () => (await own.placeForWrite(assessmentId, userId, 'L1'))!.version,
      (version, writer) => {
        const content = { level: 4, note: `第 ${writer} 個視窗` } as const;
        return own.write(
          { assessmentId, userId, factor: 'L1', agencyId: agencyId!, content, updatedAt: new Date() },
          version,
        );
      },
    );
    expect(winnersOf(results)).toHaveLength(1);
  });
});

describe('writers of the same pilot', () => {
  it('exactly one wins', async () => {
    const pilots = new PilotsRepository();
    const id = await openPilot(rooms);
    const results = await sideBySide(
      async () => (await pilots.byId(id))!,
      (pilot, writer) =>
        pilots.replace({ ...pilot, title: `第 ${writer} 位`, version: pilot.version + 1 }, pilot.version),
    );
    const winners = winnersOf(results);
    expect(winners).toHaveLength(1);
    expect(await query(rooms.database.adminUrl, 'SELECT title, version FROM pilots WHERE id = $1', [id])).toEqual([
      { title: `第 ${winners[0]} 位`, version: 2 },
    ]);
  });
});

const aReference = (given: Pick<Evidence, 'assessmentId' | 'agencyId' | 'createdBy'>): Evidence => ({
  id: randomUUID(),
  factor: 'L1',
  kind: 'reference',
  title: '會議紀錄',
  documentNumber: null,
  date: null,
  holder: null,
  fileName: null,
  mediaType: null,
  sizeBytes: null,
  sha256: null,
  sealed: false,
  removedAt: null,
  createdAt: new Date(),
  ...given,
});

describe('freezing and answering at the same time', () => {
  const answers = new AnswersRepository();
  let assessments: AssessmentsRepository;
  beforeAll(() => {
    assessments = rooms.nest.get(AssessmentsRepository, { strict: false });
  });
  const inAUnit = <T>(work: () => Promise<T>, by: Person = rooms.people.coordinator) =>
    rooms.nest.get(UnitOfWork).run(by, work);
  const freeze = async () => {
    const { state } = (await assessments.locked(assessmentId))!;
    await assessments.setState(assessmentId, 'submission-requested', new Date());
    return state;
  };
  const look = async () => (await answers.placeForWrite(assessmentId, 'L1'))!;

  /** The second begins when the first is in the middle of its work, which it ends only when the second waits. */
  async function inTheMiddleOf<A, B>(
    first: () => Promise<A>,
    second: () => Promise<B>,
    by: Person = rooms.people.coordinator,
  ): Promise<B> {
    const begun = Promise.withResolvers<void>();
    const other = begun.promise.then(() => inAUnit(second, by));
    await inAUnit(async () => {
      await first();
      begun.resolve();
      await eventually(waiting, (count) => count === 1);
    });
    return other;
  }

  const waiting = async () =>
    (
      await query(
        rooms.database.adminUrl,
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      )
    ).length;

  it('who looks before a write waits for the freeze, and then sees that it is frozen', async () => {
    expect(await inTheMiddleOf(freeze, look)).toMatchObject({ state: 'submission-requested' });
  });

  it('who adds evidence, a respondent too, waits for the freeze, and then sees that it is frozen', async () => {
    const evidence = new EvidenceRepository();
    const look = () => evidence.placeForChange(assessmentId);
    expect(await inTheMiddleOf(freeze, look, rooms.people.respondent)).toMatchObject({ isOpen: false });
  });

  it('a freeze waits for evidence that is being added, and seals it too', async () => {
    const evidence = new EvidenceRepository();
    const add = async () => {
      const { agencyId } = (await evidence.placeForChange(assessmentId))!;
      await evidence.add(aReference({ assessmentId, agencyId, createdBy: rooms.people.coordinator.userId }));
    };
    const found = await inTheMiddleOf(add, async () => {
      await freeze();
      return evidence.ofAssessment(assessmentId);
    });
    expect(found).toHaveLength(1);
  });

  it('a freeze waits for a write that has begun, and freezes what was written', async () => {
    const { userId, agencyId } = rooms.people.coordinator;
    const write = async () => {
      const { version } = await look();
      const content = { level: 5, note: '最後一刻' } as const;
      const answer = { assessmentId, factor: 'L1', agencyId: agencyId!, content, updatedBy: userId };
      return answers.write({ ...answer, updatedAt: new Date() }, version);
    };
    const frozen = await inTheMiddleOf(write, async () => {
      await freeze();
      return look();
    });
    expect(frozen.content).toMatchObject({ note: '最後一刻' });
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AgencyRegister } from '../../src/agencies/agency-register.js';
import { AgenciesRepository } from '../../src/agencies/agencies.repository.js';
import { ENTITIES } from '../../src/entities.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import type { Actor } from '../../src/platform/database/actor.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { isDatabaseAway } from '../../src/platform/database/database-away.js';
import { transaction, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { QUEUES } from '../../src/platform/jobs/queue-schema.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: PostgreSQL, TypeORM, the queue. Nothing is faked. */

let rooms: TestRooms;
let unitOfWork: UnitOfWork;
let agencies: AgencyRegister;

beforeAll(async () => {
  rooms = await startRooms();
  unitOfWork = rooms.nest.get(UnitOfWork);
  agencies = rooms.nest.get(AgencyRegister, { strict: false });
});
afterAll(() => rooms.stop());

const add = (name: string) => agencies.findOrAdd(name, 'central');
const known = (name: string) => query(rooms.database.adminUrl, 'SELECT name FROM agencies WHERE name = $1', [name]);

describe('outside a unit of work', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.repository\.ts$/.test(name),
  );
  /** They ask narrow functions of the owner, before anybody is acting; see accounts.repository.ts. */
  const BEFORE_ANYBODY_ACTS = ['forSignIn', 'tokenOwner', 'sessionOwner', 'heldBy', 'accept', 'linkOf', 'useUp'];
  /** Fits wherever a method takes a row, a list, a page or an id. */
  const anything = () => Object.assign([{}], { partners: [{ agencyId: 'x' }], limit: 1, after: null });

  /** Inherited ones too. */
  const methodsOf = (prototype: object): string[] => {
    if (prototype === Object.prototype) return [];
    const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return [...own, ...methodsOf(Object.getPrototypeOf(prototype) as object)];
  };

  it.each(files)('nothing in %s works, instead of quietly finding nothing', async (file) => {
    const loaded = (await import(join(src, file))) as Record<
      string,
      new () => Record<string, (...all: unknown[]) => unknown>
    >;
    const Repository = Object.values(loaded).find((one) => /Repository$/.test(one.name));
    const repository = new Repository!();
    const methods = methodsOf(Repository!.prototype as object);
    expect(methods).not.toEqual([]);
    for (const method of methods.filter((name) => !BEFORE_ANYBODY_ACTS.includes(name))) {
      const used = async () => repository[method]!(anything(), anything(), anything(), anything(), anything());
      await expect(used()).rejects.toThrow('A repository was used outside a unit of work');
    }
  });

  it('there are repositories to try', () => {
    expect(files.length).toBeGreaterThan(7);
  });

  it('a job cannot be enqueued either', async () => {
    await expect(rooms.nest.get(JobQueue).send(QUEUES.renderReport, {})).rejects.toThrow('outside a unit of work');
  });

  it('nothing works after one has ended, nor beside one', async () => {
    const byName = async () => new AgenciesRepository().byName('先完成的機關');
    const running = unitOfWork.run(INSTALLER, () => add('先完成的機關'));
    await expect(byName()).rejects.toThrow('outside a unit of work');
    await running;
    await expect(byName()).rejects.toThrow('outside a unit of work');
  });
});

describe('a unit of work', () => {
  it('that loses its connection between two queries says that the database is away, not that something is wrong', async () => {
    const cutOff = unitOfWork.run(INSTALLER, async () => {
      const manager = transaction();
      const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
      await query(rooms.database.adminUrl, 'SELECT pg_terminate_backend($1)', [pid]);
      await eventually(
        () => Promise.resolve(manager.queryRunner!.isReleased),
        (isReleased) => isReleased,
      );
      return add('中斷時的機關');
    });
    expect(isDatabaseAway(await cutOff.catch((error: unknown) => error))).toBe(true);
    expect(await known('中斷時的機關')).toEqual([]);
  });

  it('is not opened inside another', async () => {
    const nested = unitOfWork.run(INSTALLER, () => unitOfWork.run(INSTALLER, () => add('巢狀')));
    await expect(nested).rejects.toThrow('cannot be opened inside another');
    expect(await known('巢狀')).toEqual([]);
  });

  it('keeps all it did, or nothing if it throws, and hands on the error', async () => {
    await unitOfWork.run(INSTALLER, () => add('留下的機關'));
    const failing = unitOfWork.run(INSTALLER, async () => {
      await add('不留的機關');
      throw new Error('中途失敗');
    });
    await expect(failing).rejects.toThrow('中途失敗');
    expect(await known('留下的機關')).toHaveLength(1);
    expect(await known('不留的機關')).toEqual([]);
  });

  it('gives its connection back, told of nobody, whether it ended well or not', async () => {
    const single = new DataSource(dataSourceOptions(rooms.database.serviceUrl, ENTITIES, 1));
    await single.initialize();
    try {
      const own = new UnitOfWork(single);
      const { coordinator } = rooms.people;
      const told = `SELECT current_setting('app.user_id', true) AS id, (SELECT count(*)::int FROM agencies) AS seen`;
      for (let round = 0; round < 3; round += 1) {
        await own.run(coordinator, () => Promise.resolve());
        await own.run(coordinator, () => Promise.reject(new Error('x'))).catch(() => undefined);
        const [left] = await single.query<{ id: string; seen: number }[]>(told);
        expect([left!.id || null, left!.seen]).toEqual([null, 0]);
      }
    } finally {
      await single.destroy();
    }
  });

  it('does not mix up who is acting with another that runs at the same time', async () => {
    const { coordinator, taipeiCoordinator } = rooms.people;
    const repository = new AgenciesRepository();
    const sees = (actor: Actor, name: string) =>
      unitOfWork.run(actor, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return (await repository.byName(name))?.name ?? null;
      });
    const both = Array.from({ length: 4 }, () => [
      sees(coordinator, '高雄縣政府'),
      sees(taipeiCoordinator, '高雄縣政府'),
    ]).flat();
    expect(await Promise.all(both)).toEqual(Array(4).fill(['高雄縣政府', null]).flat());
  });
});

describe('a job', () => {
  const jobs = (id: string) =>
    query(rooms.database.adminUrl, `SELECT name, data FROM jobs.job WHERE data->>'id' = $1`, [id]);
  const send = (id: string) => rooms.nest.get(JobQueue).send(QUEUES.renderReport, { id, agencyId: 'a' });

  it('is there once the transaction that called for it is committed, and not before', async () => {
    await unitOfWork.run(INSTALLER, async () => {
      await send('committed');
      expect(await jobs('committed')).toEqual([]);
    });
    const job = { name: QUEUES.renderReport, data: { id: 'committed', agencyId: 'a' } };
    expect(await jobs('committed')).toEqual([job]);
  });

  it('is gone with the transaction that was rolled back', async () => {
    const failing = unitOfWork.run(INSTALLER, async () => {
      await send('rolled-back');
      throw new Error('後來失敗');
    });
    await expect(failing).rejects.toThrow('後來失敗');
    expect(await jobs('rolled-back')).toEqual([]);
  });
});

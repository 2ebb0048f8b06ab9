import { FrameworkCatalogue } from '../../src/framework/framework-catalogue.js';
import { ChangedStructureError, FrameworkRegister } from '../../src/framework/framework-register.js';
import { FrameworkRepository } from '../../src/framework/framework.repository.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { FrameworkVersion } from '../../src/report-content/wording.js';
import { query } from '../support/database.js';
import { FakeClock } from '../support/fake-clock.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: PostgreSQL with the framework that comes along loaded. Fake: the clock. */

const REWORDED = 'e'.repeat(64);

let rooms: TestRooms;
let catalogue: FrameworkCatalogue;

beforeAll(async () => {
  rooms = await startRooms();
  catalogue = rooms.nest.get(FrameworkCatalogue, { strict: false });
});
afterEach(() => query(rooms.database.adminUrl, 'DELETE FROM wording_revisions WHERE revision = $1', [REWORDED]));
afterAll(() => rooms.stop());

const unitOfWork = () => rooms.nest.get(UnitOfWork);

/** The register of another release of the service, whose content is changed. */
function releaseWith(change: Partial<FrameworkVersion>): FrameworkRegister {
  const changed = Object.create(catalogue, { version: { value: { ...catalogue.version, ...change } } });
  return new FrameworkRegister(changed as FrameworkCatalogue, new FrameworkRepository(), unitOfWork(), new FakeClock());
}

const versions = () => query(rooms.database.adminUrl, 'SELECT * FROM framework_versions');
const revisions = () => query(rooms.database.adminUrl, 'SELECT * FROM wording_revisions ORDER BY loaded_at');

/** The same content with one word changed. */
function reworded(): Pick<FrameworkVersion, 'wording' | 'wordingRevision'> {
  const { wording } = catalogue.version;
  const zh = { ...wording.frame['zh-TW'], name: '改過的名稱' };
  return { wording: { ...wording, frame: { ...wording.frame, 'zh-TW': zh } }, wordingRevision: REWORDED };
}

describe('a framework version', () => {
  it('is loaded once: the next starts change nothing', async () => {
    const before = [await versions(), await revisions()];
    expect(before.map((rows) => rows.length)).toEqual([1, 1]);
    await releaseWith({}).register();
    expect([await versions(), await revisions()]).toEqual(before);
  });

  it('is frozen: a changed structure stops the start, by name, and nothing of it is kept', async () => {
    const before = [await versions(), await revisions()];
    const changed = releaseWith({ structureHash: 'd'.repeat(64), ...reworded() });
    await expect(changed.register()).rejects.toThrow(ChangedStructureError);
    await expect(changed.register()).rejects.toThrow('The structure of ecd-56@1');
    expect([await versions(), await revisions()]).toEqual(before);
  });

  it('is loaded by two processes that start at once, without a fault', async () => {
    await query(rooms.database.adminUrl, 'DELETE FROM wording_revisions');
    await query(rooms.database.adminUrl, 'DELETE FROM framework_versions');
    await Promise.all(Array.from({ length: 4 }, () => releaseWith({}).register()));
    expect([(await versions()).length, (await revisions()).length]).toEqual([1, 1]);
  });
});

describe('its wording', () => {
  it('has revisions: a changed word adds one, and the one before stays as it was', async () => {
    const [first] = await revisions();
    await releaseWith(reworded()).register();
    await releaseWith(reworded()).register();
    const all = await revisions();
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(first);
    expect(await versions()).toHaveLength(1);
  });

  it('is read as it was worded then, by the release before and the release after', async () => {
    const after = releaseWith(reworded());
    await after.register();
    const { wordingRevision, wording } = catalogue.version;
    const then = await unitOfWork().run(INSTALLER, () => after.asWordedIn(wordingRevision));
    expect(then.wording.frame).toEqual(wording.frame);
    expect(then.wordingRevision).toBe(wordingRevision);
    const now = await unitOfWork().run(INSTALLER, () => releaseWith({}).asWordedIn(REWORDED));
    expect(now.wording.frame['zh-TW'].name).toBe('改過的名稱');
  });

  it('is never made up: a revision that is not there is named', async () => {
    const asked = unitOfWork().run(INSTALLER, () => releaseWith({}).asWordedIn('f'.repeat(64)));
    await expect(asked).rejects.toThrow('f'.repeat(64));
  });
});

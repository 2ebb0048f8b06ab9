import { ACCESS } from './access-rules.js';
import type { AccessRule, Row } from './access-rule.js';
import { everybodyActing } from './acting.js';
import type { Acting } from './acting.js';
import { Attempts } from './attempts.js';
import type { Outcome } from './attempts.js';
import { catalogOf } from './catalog.js';
import { twoAgencies } from './two-agencies.js';
import type { TwoAgencies } from './two-agencies.js';

/** Real: PostgreSQL, its policies and rights, raw SQL without any filter. Nothing is faked. */

let world: TwoAgencies;
let attempts: Attempts;
let everybody: Acting[];

beforeAll(async () => {
  world = await twoAgencies();
  attempts = new Attempts(world.database);
  await attempts.connect();
  everybody = everybodyActing(world.people);
});
afterAll(async () => {
  await attempts.close();
  await world.database.drop();
});

const TABLES = Object.keys(ACCESS);
const agencyNamed = (id: string | null): string =>
  ({
    [world.people.coordinator.agencyId!]: ' of 高雄縣政府',
    [world.people.taipeiCoordinator.agencyId!]: ' of 臺北市政府',
  })[id ?? ''] ?? '';
const labelOf = ({ name, agencyId }: Acting): string => name + agencyNamed(agencyId);

/** What everybody achieves beside what the rules allow. A refusal is as good as no row. */
async function compared(
  table: string,
  may: 'reads' | 'adds' | 'changes' | 'removes',
  rows: Row[],
  attempt: (acting: Acting) => Promise<Outcome>,
) {
  const achieved: Record<string, string[]> = {};
  const allowed: Record<string, string[]> = {};
  for (const acting of everybody) {
    const outcome = await attempt(acting);
    const which = ACCESS[table]![may][acting.name];
    achieved[labelOf(acting)] = outcome === 'refused' ? [] : outcome;
    allowed[labelOf(acting)] = which ? rows.filter((row) => which(row, acting)).map(({ key }) => key) : [];
  }
  return { achieved, allowed };
}

/** One row of each agency is enough to try a copy of. */
const oneOfEachAgency = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [row.agency, row])).values()];

const inTheNameOf = ({ signedIn }: AccessRule, { twin }: Row, { userId }: Acting): Row['columns'] =>
  signedIn ? { ...twin, [signedIn]: userId } : twin;

describe('this test', () => {
  it('knows every table of the service: a new one needs rules, and rows to try them on', async () => {
    expect(Object.keys((await catalogOf(world.database.adminUrl))['tables']!).sort()).toEqual([...TABLES].sort());
  });

  it.each(TABLES)('has rows of %s of both agencies, or common ones', async (table) => {
    const owners = new Set((await attempts.rows(table)).map(({ agency }) => agency));
    const { coordinator, taipeiCoordinator } = world.people;
    const both = [coordinator.agencyId, taipeiCoordinator.agencyId];
    expect([...owners]).toEqual(expect.arrayContaining(ACCESS[table]!.agency === 'NULL' ? [null] : both));
  });

  it('acts as the service’s user and nobody else', async () => {
    const sql = 'SELECT session_user::text AS session, current_user::text AS acting';
    const user = new URL(world.database.serviceUrl).username;
    expect(await attempts.run(sql, everybody[0]!)).toEqual([JSON.stringify({ session: user, acting: user })]);
  });
});

describe('without any filter', () => {
  it.each(TABLES)('everybody reads the rows of %s that are theirs to read, and no others', async (table) => {
    const rows = await attempts.rows(table);
    const { achieved, allowed } = await compared(table, 'reads', rows, (acting) => attempts.read(table, acting));
    expect(achieved).toEqual(allowed);
  });

  it.each(TABLES)('everybody changes the rows of %s that are theirs to change, and no others', async (table) => {
    const rows = await attempts.rows(table);
    const { achieved, allowed } = await compared(table, 'changes', rows, (acting) => attempts.change(table, acting));
    expect(achieved).toEqual(allowed);
  });

  it.each(TABLES)('everybody deletes the rows of %s that are theirs to delete, and no others', async (table) => {
    const rows = await attempts.rows(table);
    const { achieved, allowed } = await compared(table, 'removes', rows, (acting) => attempts.remove(table, acting));
    expect(achieved).toEqual(allowed);
  });

  it.each(TABLES)('everybody adds rows to %s for the own agency where that is theirs to do', async (table) => {
    const rows = oneOfEachAgency(await attempts.rows(table));
    const { achieved, allowed } = await compared(table, 'adds', rows, async (acting) => {
      const added: string[] = [];
      for (const row of rows) {
        const outcome = await attempts.add(table, inTheNameOf(ACCESS[table]!, row, acting), acting);
        if (outcome !== 'refused') added.push(row.key);
      }
      return added;
    });
    expect(achieved).toEqual(allowed);
  });
});

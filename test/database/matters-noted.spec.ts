import { Matters1763850000020 } from '../../migrations/0020-matters.js';
import { MattersLastWord1763850000024 } from '../../migrations/0024-matters-last-word.js';
import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { ReviseAssessment } from '../../src/assessments/revise-assessment.js';
import { withOwner } from '../../src/platform/database/migrate.js';
import type { SheetAnswer } from '../../src/sheet/answer-sheet.js';
import { aRequestFor, aSheet, aSignatureOf, aSubmission, ofTaipei } from '../support/builders.js';
import { query } from '../support/database.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: PostgreSQL, the rooms. Nothing is faked. */

let rooms: TestRooms;

beforeEach(async () => {
  rooms = await startRooms();
});
afterEach(() => rooms.stop());

const AWKWARD = [
  '《戶籍法》',
  '戶籍法',
  'ＭＯＩ　資料庫',
  '「」',
  ' 臺北市\n門牌系統 ',
  '戶籍法（草案）',
  "O'Brien \\t 法",
];

const respondents = [2, 2, 3, 3, 4].map((level) => ({ role: '承辦人', level: level as 2 | 3 | 4 }));

function sheetNaming(names: readonly string[], agency = '高雄縣政府') {
  const sheet = aSheet({ agency: { name: agency, level: 'local' } });
  const said: Partial<SheetAnswer> = {
    level: 1,
    cause: 'law',
    names: names.map((name) => ({ kind: 'statute', name })),
    respondents,
    note: '已協調',
  };
  const answers = sheet.answers.map((answer) => (answer.factor === 'L2' ? { ...answer, ...said } : answer));
  const supplementary = [
    { factor: 'S1', level: 2 as const, names: [{ kind: 'system' as const, name: '戶役政資訊系統' }] },
  ];
  return { ...sheet, answers, supplementary };
}

const everythingNoted = async () => ({
  matters: await query(rooms.database.adminUrl, 'SELECT * FROM matters ORDER BY id'),
  mentions: await query(
    rooms.database.adminUrl,
    'SELECT * FROM matter_mentions ORDER BY submission_id, matter_id, factor',
  ),
  agreements: await query(rooms.database.adminUrl, 'SELECT * FROM factor_agreements ORDER BY submission_id, factor'),
});

describe('matters for the centre', () => {
  it('are noted of submissions that existed before the register as signing notes them', async () => {
    const first = await aSubmission(rooms, sheetNaming(AWKWARD));
    await aSubmission(rooms, sheetNaming(['戶籍法'], '臺北市政府'), ofTaipei(rooms));
    const { coordinator } = rooms.people;
    await rooms.nest.get(ReviseAssessment, { strict: false }).revise(coordinator, first.assessmentId);
    await aSignatureOf(rooms, await aRequestFor(rooms, first.assessmentId));

    const noted = await everythingNoted();
    expect(noted.mentions.filter((row) => !(row as { is_latest: boolean }).is_latest).length).toBeGreaterThan(5);
    expect(noted.matters.some((row) => (row as { kind: string }).kind === 'request')).toBe(true);
    expect(noted.agreements).toHaveLength(3);

    await withOwner(rooms.database.ownerUrl, async (owner) => {
      const runner = owner.createQueryRunner();
      await runner.startTransaction();
      await new Matters1763850000020().down(runner);
      await new Matters1763850000020().up(runner);
      await runner.commitTransaction();
      await runner.release();
    });
    expect(await everythingNoted()).toEqual(noted);
  });

  it('of a pilot assessed again that were counted twice are counted by the agency’s last word from now on', async () => {
    const { pilotId } = await aSubmission(rooms, sheetNaming(['戶籍法', '個資法']));
    const opening = rooms.nest.get(OpenAssessment, { strict: false });
    const { id } = await opening.open(rooms.people.coordinator, { sheet: sheetNaming(['戶籍法']), pilotId }, 'zh-TW');
    await aSignatureOf(rooms, await aRequestFor(rooms, id));

    const noted = await everythingNoted();
    await withOwner(rooms.database.ownerUrl, async (owner) => {
      const runner = owner.createQueryRunner();
      await new MattersLastWord1763850000024().down(runner);
      expect(await everythingNoted()).not.toEqual(noted);
      await new MattersLastWord1763850000024().up(runner);
      await runner.release();
    });
    expect(await everythingNoted()).toEqual(noted);
  });
});

import { migrations } from '../../migrations/list.js';
import { SubmissionFacts } from '../../src/submissions/submission-facts.js';
import type { VerifiedResult } from '../../src/submissions/facts-of.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { withOwner } from '../../src/platform/database/migrate.js';
import type { UserActor } from '../../src/platform/access/caller.js';
import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { ReviseAssessment } from '../../src/assessments/revise-assessment.js';
import { DEMO_ASSESSMENTS, demoSheet } from '../../src/demo/demo-assessments.js';
import { aRequestFor, aSheet, aSignatureOf, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { anAcceptance } from '../support/reviewing.js';
import { factorCodes } from '../fixtures/framework.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: the rooms and their database. Nothing is faked. */

let rooms: TestRooms;

beforeEach(async () => {
  rooms = await startRooms();
});
afterEach(() => rooms.stop());

const facts = <T>(columns: string): Promise<T[]> =>
  query<T>(rooms.database.adminUrl, `SELECT ${columns} FROM submission_facts ORDER BY assessment_id, revision`);

const byLatest = (one: { is_latest: boolean }, other: { is_latest: boolean }): number =>
  Number(one.is_latest) - Number(other.is_latest);

describe('the facts of what was handed in', () => {
  it('are written with the signature, and those of the last revision are marked', async () => {
    const first = await aSubmission(rooms);
    await rooms.nest.get(ReviseAssessment, { strict: false }).revise(rooms.people.coordinator, first.assessmentId);
    await aSignatureOf(rooms, await aRequestFor(rooms, first.assessmentId));
    expect(await facts('revision, is_latest, band, score')).toEqual([
      { revision: 1, is_latest: false, band: first.band, score: first.findings.result.overall.score },
      { revision: 2, is_latest: true, band: first.band, score: first.findings.result.overall.score },
    ]);
  });

  it('are the agency’s last word on a pilot, also where it is assessed again', async () => {
    const first = await aSubmission(rooms);
    const opening = rooms.nest.get(OpenAssessment, { strict: false });
    const body = { sheet: aSheet(), pilotId: first.pilotId };
    const { id } = await opening.open(rooms.people.coordinator, body, 'zh-TW');
    await aSignatureOf(rooms, await aRequestFor(rooms, id));
    expect((await facts<{ id: string; is_latest: boolean }>('assessment_id AS id, is_latest')).sort(byLatest)).toEqual([
      { id: first.assessmentId, is_latest: false },
      { id, is_latest: true },
    ]);
  });

  it('are made for what had been handed in before the table was there, the same as by signing', async () => {
    for (const { file } of DEMO_ASSESSMENTS.slice(0, 2)) await aSubmission(rooms, demoSheet(file));
    await aSubmission(rooms, aSheet({ supplementary: [{ factor: 'S1', level: 2, confidence: 'low' }] }));
    const signed = await facts('*');
    const later = migrations.length - migrations.findIndex(({ name }) => name.startsWith('SubmissionFacts'));
    await withOwner(rooms.database.ownerUrl, async (owner) => {
      for (let step = 0; step < later; step += 1) await owner.undoLastMigration();
      await owner.runMigrations();
    });
    expect(signed).toHaveLength(3);
    expect(await facts('*')).toEqual(signed);
  });

  it('say of what was decided before, which answers a reviewer had looked at', async () => {
    const looked = ['L2', 'G16'];
    await anAcceptance(rooms, await aSubmission(rooms), looked);
    const decided = await facts<{ found: boolean[] }>('found');
    const codes = [...factorCodes, 'S1', 'S2'];
    expect(codes.filter((_, index) => decided[0]!.found[index])).toEqual(looked);
    const later = migrations.length - migrations.findIndex(({ name }) => name.startsWith('QueueAndFindings'));
    await withOwner(rooms.database.ownerUrl, async (owner) => {
      for (let step = 0; step < later; step += 1) await owner.undoLastMigration();
      await owner.runMigrations();
    });
    expect(await facts('found')).toEqual(decided);
  });

  it('get their verified half from a reviewer, and from nobody else', async () => {
    const { id, findings } = await aSubmission(rooms);
    const verified: VerifiedResult = {
      result: findings.result,
      band: 'conditional',
      verified: [{ factor: 'L2' }],
      shareVerified: 0.75,
      decision: 'accept',
      decidedAt: new Date('2009-11-01T01:30:00Z'),
    };
    const unitOfWork = rooms.nest.get(UnitOfWork, { strict: false });
    const verify = (actor: UserActor) =>
      unitOfWork.run(actor, () => rooms.nest.get(SubmissionFacts, { strict: false }).verified(id, verified));
    const { reviewer, approver, administrator } = rooms.people;
    for (const other of [approver, administrator]) await expect(verify(other)).rejects.toThrow(/were not there/);
    expect(await facts('verified_band')).toEqual([{ verified_band: null }]);
    await verify(reviewer);
    expect(await facts('verified_band, share_verified, decision, verified_score - score AS same')).toEqual([
      { verified_band: 'conditional', share_verified: 0.75, decision: 'accept', same: 0 },
    ]);
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { PutOwnAnswer } from '../../src/assessments/put-own-answer.js';
import { AddEvidence } from '../../src/evidence/add-evidence.js';
import { OpenPilot } from '../../src/pilots/open-pilot.js';
import { RequestReport } from '../../src/reports/request-report.js';
import type { AnswerSheet, ReportSheet, SheetAnswer } from '../../src/sheet/answer-sheet.js';
import { RequestSubmission } from '../../src/submissions/request-submission.js';
import { SignSubmission } from '../../src/submissions/sign-submission.js';
import { PDF } from '../fixtures/files.js';
import { factorCodes } from '../fixtures/framework.js';
import type { Person } from './people.js';
import type { TestRooms } from './rooms.js';

/** The body of POST /pilots. */
export function aPilot(given: Record<string, unknown> = {}) {
  return {
    title: '戶役政資料線上查驗',
    direction: 'bottom-up',
    integrationModel: 'chain',
    exchangeFrequency: 'frequent',
    track: 'whole',
    partners: [{ name: '內政部' }],
    summary: '櫃檯以線上查驗代替紙本謄本。',
    ...given,
  };
}

/** Every factor at level 3 with high confidence: fit for a report. Of 高雄縣政府 unless another agency is given. */
export function aSheet(given: Partial<ReportSheet> = {}): ReportSheet {
  return {
    format: 'readiness-answer-sheet/1',
    framework: 'ecd-56@1',
    agency: { name: '高雄縣政府', level: 'local' },
    pilot: {
      title: '戶役政資料線上查驗',
      direction: 'bottom-up',
      integrationModel: 'chain',
      exchangeFrequency: 'frequent',
      track: 'whole',
      partners: ['內政部'],
      summary: '櫃檯以線上查驗代替紙本謄本。',
    },
    assessedAt: '2009-09',
    answers: factorCodes.map((factor) => anAnswer({ factor })),
    ...given,
  };
}

export function anAnswer(given: Partial<SheetAnswer> = {}): SheetAnswer {
  return { factor: 'L1', level: 3, confidence: 'high', note: '已查證', ...given };
}

/** An app, or its rooms without doors. */
type Running = Pick<TestRooms, 'nest' | 'people'>;
const use = <T>({ nest }: { nest: INestApplicationContext }, type: new (...parts: never[]) => T): T =>
  nest.get(type, { strict: false });

/** A pilot of the coordinator's agency; gives its id. */
export async function openPilot(app: Running, given: Record<string, unknown> = {}, by = app.people.coordinator) {
  return (await use(app, OpenPilot).open(by, aPilot(given), 'zh-TW')).id;
}

/** A draft with its pilot; gives its id. */
export async function anAssessment(app: Running, sheet: AnswerSheet = aSheet(), by = app.people.coordinator) {
  return (await use(app, OpenAssessment).open(by, { sheet }, 'zh-TW')).id;
}

/** A piece of evidence for an answer, to L1 unless asked otherwise; a reference where no file is given. Gives its id. */
export async function aPieceOfEvidence(
  app: Running,
  assessmentId: string,
  by: Person = app.people.coordinator,
  file: { name: string; bytes: Buffer } | null = { name: '函.pdf', bytes: PDF },
  factor = 'L1',
) {
  const sent = file ? { form: { file, isTooLarge: false }, body: {} } : { form: null, body: { title: '會議紀錄' } };
  const place = { assessmentId, factor };
  return (await use(app, AddEvidence).add(by, place, sent, 'zh-TW')).evidence.id;
}

/** A draft frozen for signature. */
export async function aSubmissionRequest(app: Running, sheet?: AnswerSheet, by = app.people.coordinator) {
  return aRequestFor(app, await anAssessment(app, sheet, by), by);
}

/** A draft that is there, frozen for signature. */
export async function aRequestFor(app: Running, assessmentId: string, by = app.people.coordinator) {
  const { id, sheetHash } = await use(app, RequestSubmission).request(by, assessmentId, 'zh-TW');
  return { assessmentId, id, sheetHash };
}

interface TwoPeople {
  readonly coordinator: Person;
  readonly approver: Person;
}

/** Handed in by two people of 高雄縣政府, or of another agency. */
export async function aSubmission(app: Running, sheet?: AnswerSheet, people: TwoPeople = app.people) {
  return aSignatureOf(app, await aSubmissionRequest(app, sheet, people.coordinator), people);
}

/** What was asked to be signed, signed. */
export async function aSignatureOf(
  app: Running,
  { assessmentId, sheetHash }: { assessmentId: string; sheetHash: string },
  people: TwoPeople = app.people,
) {
  return use(app, SignSubmission).sign(people.approver, assessmentId, { sheetHash }, 'zh-TW');
}

/** The two of 臺北市政府, whose sheets need that agency's name. */
export const ofTaipei = ({ people }: Running): TwoPeople => ({
  coordinator: people.taipeiCoordinator,
  approver: people.taipeiApprover,
});

/** What one person says to one factor for the first time. */
export async function anOwnAnswer(
  app: Running,
  assessmentId: string,
  by: Person,
  { factor, ...body }: SheetAnswer = anAnswer(),
) {
  const write = { assessmentId, factor, headers: { 'if-none-match': '*' }, body };
  return use(app, PutOwnAnswer).put(by, write, 'zh-TW');
}

/** A report asked for, not rendered: no worker takes it until one is started. */
export async function aReport(app: Running, submissionId: string, by: Person, format: 'pdf' | 'html' = 'html') {
  return use(app, RequestReport).request(by, submissionId, { format, locale: 'zh-TW' }, 'zh-TW');
}

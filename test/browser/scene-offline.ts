import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerContent } from '../../src/sheet/answer-sheet.js';
import { DownloadWorkbook } from '../../src/workbook/download-workbook.js';
import { KeptUploads } from '../../src/workbook/kept-uploads.js';
import { filledIn } from '../fixtures/workbook.js';
import type { TestApp } from '../support/app.js';
import { query } from '../support/database.js';

/** What the pages for working offline are about. */
export interface OfflineScene {
  /** The id of an upload with a difference of every kind. */
  readonly upload: string;
  /** Where a workbook with faults lies. */
  readonly faultyWorkbook: string;
  readonly queuedQuestionnaire: string;
  readonly readyQuestionnaire: string;
  readonly failedQuestionnaire: string;
}

/** @param draft answered in full but for the service item */
export async function makeOfflineScene(app: TestApp, draft: string): Promise<OfflineScene> {
  const upload = await anUpload(app, draft);
  return { upload, faultyWorkbook: await aFaultyWorkbook(app, draft), ...(await questionnaires(app, draft)) };
}

function anUpload(app: TestApp, draft: string): Promise<string> {
  const entry = (factor: string, content: AnswerContent, etag = '"1"') => {
    return { factor, content, etag, sheet: '法規制度面', cell: 'I5', touched: true };
  };
  const names = [{ kind: 'statute' as const, name: '稅捐稽徵法第三十三條' }];
  const entries = [
    entry('L1', { level: 4, confidence: 'high', note: '六月會議紀錄已列出各機關規定的差異。' }, '"0"'),
    entry('L2', { level: 1, confidence: 'medium', cause: 'law', names, note: '函釋尚未核復。' }),
    entry('T1', { status: 'unanswered' }),
    entry('S1', { status: 'unknown', reason: '承辦課尚在盤點應備文件。', askWhom: '戶政課' }),
  ];
  const kept = app.nest.get(KeptUploads, { strict: false });
  return kept.keep(app.people.coordinator, draft, { answers: 'agency', entries });
}

async function aFaultyWorkbook(app: TestApp, draft: string): Promise<string> {
  const downloading = app.nest.get(DownloadWorkbook, { strict: false });
  const { bytes } = await downloading.download(app.people.coordinator, draft, 'agency', 'zh-TW');
  const path = join(mkdtempSync(join(tmpdir(), 'readiness-')), '自評.xlsx');
  const rows = { L1: { answer: 7 }, T3: { answer: '也許' }, G12: { note: { formula: '1+1' } } };
  writeFileSync(path, await filledIn(bytes, rows));
  return path;
}

/** One that waits, one that is there, and one that could not be made, without the time it takes to make them. */
async function questionnaires(app: TestApp, draft: string) {
  const ask = async (locale: string): Promise<string> => {
    const asked = app.as(app.people.respondent).post(`/api/v1/assessments/${draft}/questionnaires`);
    return (await asked.send({ locale })).body.id as string;
  };
  const readyQuestionnaire = await ask('zh-TW');
  const queuedQuestionnaire = await ask('en');
  const change = (sql: string) => query(app.database.adminUrl, sql, [readyQuestionnaire]);
  const columns = `id, assessment_id, agency_id, locale, subject, wording_revision, fingerprint, status, file_name,
    requested_by, requested_at`;
  const copy = columns.replace('id,', 'gen_random_uuid(),').replace('fingerprint', `'x'`).replace('status', `'failed'`);
  await change(`INSERT INTO questionnaires (${columns}) SELECT ${copy} FROM questionnaires WHERE id = $1`);
  await change(`UPDATE questionnaires SET status = 'ready', content = 'x', finished_at = now(),
    content_sha256 = encode(sha256('x'), 'hex') WHERE id = $1`);
  const [failed] = await query<{ id: string }>(
    app.database.adminUrl,
    `SELECT id FROM questionnaires WHERE status = 'failed'`,
  );
  return { readyQuestionnaire, queuedQuestionnaire, failedQuestionnaire: failed!.id };
}

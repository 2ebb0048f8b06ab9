import type { NamedObstacle, ReportSheet } from '../../src/sheet/answer-sheet.js';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import { caseSheet } from '../fixtures/sheets.js';
import type { TestApp } from '../support/app.js';
import { aSubmission, ofTaipei } from '../support/builders.js';

/** The register of matters for the centre, as a reviewer has worked on it. */
export interface MattersScene {
  /** Answered by the centre; another way of writing it is joined to it. */
  readonly matter: string;
  readonly joinedMatter: string;
  /** Nobody has done anything about it. */
  readonly notedMatter: string;
  /** What was handed in with these named. */
  readonly naming: string;
  /** Handed in without anything for the centre. */
  readonly namingNothing: string;
}

const NAMED: Readonly<Record<string, readonly NamedObstacle[]>> = {
  L2: [
    { kind: 'statute', name: '稅捐稽徵法第33條' },
    { kind: 'statute', name: '《稅捐稽徵法》三十三條' },
  ],
  L4: [{ kind: 'statute', name: '電腦處理個人資料保護法' }],
  T9: [{ kind: 'database', name: '財政部財稅資料中心財產總歸戶資料庫' }],
  G26: [{ kind: 'body', name: '財政部財稅資料中心' }],
};

export async function makeMattersScene(app: TestApp): Promise<MattersScene> {
  const sheet = {
    ...(caseSheet('lifebuoy-2009-05') as ReportSheet),
    agency: { name: '臺北市政府', level: 'local' as const },
  };
  const answers = sheet.answers.map((answer) => {
    const names = NAMED[answer.factor];
    return names ? { ...answer, cause: 'law' as const, names } : answer;
  });
  const { id: naming } = await aSubmission(app, { ...sheet, answers }, ofTaipei(app));
  const [first, second] = NAMED['L2']!;
  const [matter, joinedMatter] = [first!, second!].map(({ kind, name }) => matterId(kind, matterKey(name)));
  const notedMatter = matterId('statute', matterKey('電腦處理個人資料保護法'));
  const good = sheet.answers.map(({ factor }) => ({ factor, level: 4 as const, confidence: 'high' as const }));
  const { id: namingNothing } = await aSubmission(app, { ...sheet, answers: good }, ofTaipei(app));
  const write = (id: string, path: string, etag: string) =>
    app
      .as(app.people.reviewer)
      [path === 'steps' ? 'post' : 'put'](`/api/v1/matters/${id}/${path}`)
      .set('If-Match', etag);
  await write(matter!, 'steps', '"1"').send({
    step: 'send',
    reason: '三個縣市都提到，建請一併研處。',
    ministry: '財政部',
  });
  const text = '各縣市政府辦理社會救助審查，得於取得申請人授權同意書後查調財產資料，並應留存查調紀錄備查。';
  const answer = { text, documentNumber: '台財稅字第09804512340號', date: '2026-10-12' };
  await write(matter!, 'steps', '"2"').send({ step: 'answer', reason: '財政部來函。', answer });
  await write(joinedMatter!, 'joined-to', '"1"').send({ into: matter, reason: '條文相同，只是寫法不同。' });
  return { matter: matter!, joinedMatter: joinedMatter!, notedMatter, naming, namingNothing };
}

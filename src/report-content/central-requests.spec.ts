import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { centralSection } from './central-requests.js';
import { ReportContext } from './report-context.js';

const sectionOf = (sheet: ReportSheet) => centralSection(new ReportContext(reportInputOf(sheet, 'zh-TW')));
const lifebuoy = caseSheet('lifebuoy-2009-05') as ReportSheet;

describe('matters for the centre', () => {
  it('come as text ready to send, each with something to do locally beside it', () => {
    const { requests } = sectionOf(lifebuoy);
    expect(requests.length).toBeGreaterThan(0);
    for (const { text, bridge, bridges } of requests) {
      expect(text).toMatch(/^案由：/);
      expect(bridge !== null || bridges.length > 0).toBe(true);
    }
  });

  it('list each statute or database once, with every factor it was named for', () => {
    const names = [{ kind: 'statute' as const, name: '稅捐稽徵法' }];
    const answers = lifebuoy.answers.map((answer) => ({
      ...answer,
      names: ['L2', 'L4'].includes(answer.factor) ? names : [],
    }));
    expect(sectionOf({ ...lifebuoy, answers }).names).toEqual([
      { kind: '法規', name: '稅捐稽徵法', factors: 'L2、L4' },
    ]);
  });
});

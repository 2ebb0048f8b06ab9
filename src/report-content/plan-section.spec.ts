import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import { planSection } from './plan-section.js';
import { ReportContext } from './report-context.js';

const planOf = (name: Parameters<typeof caseSheet>[0]) =>
  planSection(new ReportContext(reportInputOf(caseSheet(name), 'zh-TW')));

describe('what a horizon leads to', () => {
  it('says so where something other than the score holds the verdict down', () => {
    const [, mid] = planOf('eservices-2009-10').horizons;
    expect(mid!.after).toContain('評等為「可有條件試辦」。依分數可達「可正式試辦」');
  });

  it('says nothing of limits where score and verdict agree', () => {
    for (const { after } of planOf('lifebuoy-2009-05').horizons) expect(after).not.toContain('依分數可達');
  });

  it('has the agency ask for what only the centre can do', () => {
    const cards = planOf('nice-2009-09').horizons.flatMap(({ actions }) => actions);
    const owners = cards.map(({ tags }) => tags[0]!.value);
    expect(owners).toContain('中央主管機關（由貴單位函請）');
  });
});

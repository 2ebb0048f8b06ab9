import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import type { Level } from '../scoring/answer.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { voicesSection } from './voices.js';

const police = caseSheet('police110-2009-09') as ReportSheet;

function voices(levels: readonly Level[], audience: ReportInput['audience'], seat?: 'clerk' | 'supervisor') {
  const respondents = levels.map((level) => ({ role: '承辦', level, ...(seat && { seat }) }));
  const answers = police.answers.map((answer) => (answer.factor === 'G16' ? { ...answer, respondents } : answer));
  return voicesSection(new ReportContext({ ...reportInputOf({ ...police, answers }, 'zh-TW'), audience }));
}

describe('disagreements', () => {
  it('says plainly that nobody is recorded where nobody is', () => {
    const section = voicesSection(new ReportContext(reportInputOf(police, 'zh-TW')));
    expect(section.note).toContain('未記載任何填答人');
    expect(section.missing).toEqual([]);
  });

  it('shows the agency a wide range from three on, without its width', () => {
    const [row] = voices([2, 3, 4], 'agency').disagreements;
    expect(row).toMatchObject({ code: 'G16', n: '3', median: '第 3 級', range: '達兩級以上' });
  });

  it('shows the reviewing body nothing below five', () => {
    expect(voices([2, 3, 4, 4], 'reviewing-body').disagreements).toEqual([]);
    expect(voices([2, 3, 4, 4], undefined).disagreements).toEqual([]);
    expect(voices([2, 3, 4, 4, 4], 'reviewing-body').disagreements[0]).toMatchObject({
      n: '5',
      median: '第 4 級',
      range: '2',
    });
  });

  it('marks a level above the median, which needs a note', () => {
    expect(voices([1, 2, 3], 'agency').disagreements[0]!.above).toBe('高於中位數，須有說明');
  });

  it('names missing seats only where seats are recorded', () => {
    expect(voices([3, 3, 3], 'agency').missing[0]).toContain('未註明職務別');
    expect(voices([3, 3, 3], 'agency', 'clerk').missing).toContain('沒有主管的填答。');
  });

  it('come from the agreement where the sheet no longer names its respondents', () => {
    const agreement = { n: 5, median: 3, range: 2, rwg: 0.5 };
    const answers = police.answers.map((answer) => (answer.factor === 'G16' ? { ...answer, agreement } : answer));
    const heard = { answers: 5, seats: ['clerk' as const], agencies: [] };
    const input = { ...reportInputOf({ ...police, answers }, 'zh-TW'), heard };
    const section = voicesSection(new ReportContext(input));
    expect(section.disagreements).toMatchObject([{ code: 'G16', n: '5', median: '第 3 級', range: '2' }]);
    expect(section.missing).toContain('沒有主管的填答。');
  });
});

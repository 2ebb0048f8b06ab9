import { provenanceText, runningProvenance } from './running.js';

describe('where the data come from', () => {
  const demonstration = '示範資料，非該機關自評：由單一評者評定。';

  it('is said in English too where demonstration data are read in English', () => {
    expect(provenanceText(demonstration, 'en')).toBe(`Demonstration, not a self-assessment. ${demonstration}`);
    expect(provenanceText(demonstration, 'zh-TW')).toBe(demonstration);
  });

  it('stays as the agency wrote it where the data are its own', () => {
    expect(provenanceText('本府自評', 'en')).toBe('本府自評');
    expect(runningProvenance(undefined, 'en')).toBe('');
  });
});

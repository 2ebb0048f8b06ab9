/** A small sheet as it may be sent to be scored: one factor answered, one nobody could answer. */
export const SHEET_EXAMPLE = {
  format: 'readiness-answer-sheet/1',
  framework: 'ecd-56@1',
  answers: [
    { factor: 'L2', level: 2, confidence: 'high', note: '稅籍查詢須先函請釋示。', cause: 'interpretation' },
    { factor: 'T10', status: 'unknown', reason: '尚未試轉檔。', askWhom: '資訊單位' },
  ],
  supplementary: [{ factor: 'S1', level: 3 }],
};

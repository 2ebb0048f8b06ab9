import { isNews, reviewLetter } from './review-letter.js';

describe('A letter about a review', () => {
  it('says in both languages what happened and where to read it, and nothing of what was answered', () => {
    const { subject, body } = reviewLetter('王美玲', 'return', '戶役政資料線上查驗', 'https://x.example/assessments/1');
    expect(subject).toBe('退回補正 Your self-assessment has been returned：戶役政資料線上查驗');
    expect(body).toContain('王美玲您好');
    expect(body).toContain('已退回補正');
    expect(body).toContain('has been returned');
    expect(body.split('https://x.example/assessments/1')).toHaveLength(3);
  });

  it('goes out for the first question or reply of a day, not for every one', () => {
    const now = new Date('2026-11-23T10:00:00Z');
    expect(isNews([], now)).toBe(true);
    expect(isNews([new Date('2026-11-22T10:00:00Z')], now)).toBe(true);
    expect(isNews([new Date('2026-11-21T10:00:00Z'), new Date('2026-11-23T09:00:00Z')], now)).toBe(false);
  });
});

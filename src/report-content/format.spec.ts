import * as fc from 'fast-check';
import {
  dateText,
  gainText,
  listText,
  momentText,
  rangeText,
  scoreText,
  reachedShareText,
  shareText,
  shortened,
  weightText,
} from './format.js';
import { DEFAULT_REVIEWING_BODY } from './report-input.js';
import type { Edition } from './report-input.js';

const edition: Edition = {
  submittedAt: null,
  contentHash: null,
  revision: null,
  reviewState: 'self-assessed',
  reviewingBody: DEFAULT_REVIEWING_BODY,
  timeZone: 'Asia/Taipei',
};

describe('numbers as a reader sees them', () => {
  it('shows a score with one decimal and a missing one as a dash', () => {
    expect([scoreText(60), scoreText(47.2), scoreText(null), rangeText(52.3, 68.6)]).toEqual([
      '60.0',
      '47.2',
      '—',
      '52.3–68.6',
    ]);
  });

  it('gives a gain its sign, and no sign to nothing gained', () => {
    expect([gainText(2.04), gainText(-0.5), gainText(0), gainText(null)]).toEqual(['+2.0', '−0.5', '±0.0', '—']);
  });

  it('never rounds a rare outcome to none or a common one to all', () => {
    expect([shareText(0), shareText(0.001), shareText(0.925), shareText(0.9999), shareText(1)]).toEqual([
      '0%',
      '< 1%',
      '93%',
      '> 99%',
      '100%',
    ]);
    expect(weightText(5 / 90)).toBe('5.6%');
    expect([reachedShareText(0.599), reachedShareText(0.6), reachedShareText(54 / 90)]).toEqual(['59%', '60%', '60%']);
  });
});

describe('dates as people write them', () => {
  it('writes a month or a day, western or 民國', () => {
    expect(dateText('2009-09', 'zh-TW')).toBe('2009 年 9 月');
    expect(dateText('2009-09-05', 'zh-TW', 'republic')).toBe('民國 98 年 9 月 5 日');
    expect(dateText('2009-09-05', 'en', 'republic')).toBe('5 September 2009');
    expect(dateText('2009-09', 'en')).toBe('September 2009');
  });

  it('puts a submission on the day it had where the agency is', () => {
    expect(momentText('2009-09-30T17:05:00Z', 'zh-TW', edition)).toBe('2009 年 10 月 1 日 01:05');
  });
});

describe('texts in a narrow place', () => {
  it('joins lists as each language does', () => {
    expect([listText(['甲', '乙'], 'zh-TW'), listText(['A', 'B'], 'en')]).toEqual(['甲、乙', 'A, B']);
  });

  it('shortens by width, a Latin letter being half a Chinese character', () => {
    expect(shortened('先決條件', 3)).toBe('先決條…');
    expect(shortened('readiness', 4)).toBe('readines…');
    fc.assert(fc.property(fc.string(), (text) => shortened(text, 1000) === text || text.length > 1000));
  });
});

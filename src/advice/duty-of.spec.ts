import { dutyOf } from './duty-of.js';
import type { ActionText } from './action.js';

const titled = (zh: string, en: string) => ({ 'zh-TW': { title: zh } as ActionText, en: { title: en } as ActionText });

describe('What an agency takes upon itself with an agreed action', () => {
  it('is the action itself where it can carry it out, alone or with a partner', () => {
    const action = { governmentLevel: 'own' as const, ...titled('異議必有回覆', 'Answer every objection') };
    expect(dutyOf(action, 'zh-TW')).toBe('異議必有回覆');
    expect(dutyOf({ ...action, governmentLevel: 'partner' }, 'en')).toBe('Answer every objection');
  });

  it('is to send the request where only the centre can do it', () => {
    const action = { governmentLevel: 'centre' as const, ...titled('建請開放資料庫', 'Ask for the database') };
    expect([dutyOf(action, 'zh-TW'), dutyOf(action, 'en')]).toEqual([
      '函送請求：建請開放資料庫',
      'Send the request: Ask for the database',
    ]);
  });
});

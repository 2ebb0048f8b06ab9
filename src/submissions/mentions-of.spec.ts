import { isUuid } from '../platform/http/uuid.js';
import { matterId, matterKey } from './matter-key.js';
import { mentionsOf } from './mentions-of.js';

const NO_PLAN = { actions: [], centralRequests: [] };
const noTitle = () => '';
const reason = (factor: string) => ({ factor, level: 2, cause: 'law' as const, to: 3 });

describe('a matter for the centre', () => {
  it.each([
    ['《戶籍法》', '戶籍法'],
    ['「戶籍法」', '戶籍法'],
    ['戶 籍　法', '戶籍法'],
    ['臺北市戶政資訊系統', '台北市戶政資訊系統'],
    ['ＭＯＩ 資料庫', 'moi資料庫'],
  ])('is the same whether it is written %s or %s', (one, other) => {
    expect(matterKey(one)).toBe(matterKey(other));
  });

  it.each([
    ['個人資料保護法', '個資法'],
    ['戶籍法(草案)', '戶籍法'],
    ['戶籍法', '戶籍法施行細則'],
  ])('is not taken for another by the machine: %s and %s stay apart until a person joins them', (one, other) => {
    expect(matterKey(one)).not.toBe(matterKey(other));
  });

  it('keeps a name of nothing but brackets rather than none', () => {
    expect(matterKey('《》')).toBe('《》');
  });

  it('has one id wherever it is named, and another for another kind', () => {
    expect(matterId('statute', '戶籍法')).toBe(matterId('statute', '戶籍法'));
    expect(matterId('statute', '戶籍法')).not.toBe(matterId('database', '戶籍法'));
    expect(isUuid(matterId('statute', '戶籍法'))).toBe(true);
  });
});

describe('what a submission brings to the register', () => {
  it('is each thing its answers name, for each factor it is named at, with the cause stated there', () => {
    const names = [{ kind: 'statute' as const, name: '稅捐稽徵法' }];
    const answers = [
      { factor: 'L2', level: 2 as const, cause: 'law' as const, names },
      { factor: 'L4', level: 2 as const, names },
      { factor: 'T9', level: 1 as const, names: [{ kind: 'database' as const, name: '財稅資料庫' }] },
    ];
    const found = mentionsOf({ answers }, NO_PLAN, noTitle);
    expect(found.map(({ kind, name, factor, cause }) => [kind, name, factor, cause])).toEqual([
      ['statute', '稅捐稽徵法', 'L2', 'law'],
      ['statute', '稅捐稽徵法', 'L4', null],
      ['database', '財稅資料庫', 'T9', null],
    ]);
    expect(found[0]!.matterId).toBe(found[1]!.matterId);
  });

  it('is counted once where one answer writes a name in two ways', () => {
    const names = ['《戶籍法》', '戶籍法'].map((name) => ({ kind: 'statute' as const, name }));
    const found = mentionsOf({ answers: [{ factor: 'L2', level: 2, names }] }, NO_PLAN, noTitle);
    expect(found.map(({ name }) => name)).toEqual(['《戶籍法》']);
  });

  it('holds what is said of the service item too', () => {
    const names = [{ kind: 'system' as const, name: '戶役政資訊系統' }];
    const found = mentionsOf({ answers: [], supplementary: [{ factor: 'S1', level: 2, names }] }, NO_PLAN, noTitle);
    expect(found.map(({ factor }) => factor)).toEqual(['S1']);
  });

  it('holds the requests of its plan to the centre, under every factor that calls for them, and no other action', () => {
    const planned = (action: string, ...factors: string[]) => ({ action, reasons: factors.map(reason) }) as never;
    const plan = {
      actions: [planned('amend-tax-secrecy-tiers', 'L2', 'L4'), planned('key-once', 'O7')],
      centralRequests: ['amend-tax-secrecy-tiers'],
    };
    const found = mentionsOf({ answers: [] }, plan, (action) => `標題 ${action}`);
    expect(found.map(({ kind, name, nameKey, factor }) => [kind, name, nameKey, factor])).toEqual([
      ['request', '標題 amend-tax-secrecy-tiers', 'amend-tax-secrecy-tiers', 'L2'],
      ['request', '標題 amend-tax-secrecy-tiers', 'amend-tax-secrecy-tiers', 'L4'],
    ]);
  });
});

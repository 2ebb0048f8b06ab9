import { dailyMailText } from './daily-mail-text.js';
import type { DailyMailContent, DailyTask } from './daily-mail-text.js';

const aTask = (given: Partial<DailyTask> = {}): DailyTask => ({
  assessmentId: 'a',
  pilotTitle: '戶役政資料線上查驗',
  factor: 'L2',
  factorName: '法律規範',
  kind: 'answer',
  askedBy: '林科長',
  dueOn: null,
  ...given,
});

const aLetter = (given: Partial<DailyMailContent> = {}): DailyMailContent => ({
  name: '王小明',
  day: '2026-11-23',
  tasks: [aTask()],
  assessments: [],
  actions: [],
  link: 'https://readiness.example/home',
  ...given,
});

describe('the daily letter', () => {
  it('says what is to be done until when, in Chinese', () => {
    const tasks = [
      aTask({ dueOn: '2026-11-20' }),
      aTask({ factor: 'T3', factorName: '資料格式', dueOn: '2026-12-01' }),
      aTask({ assessmentId: 'b', pilotTitle: '救生圈', factor: 'G4', factorName: '首長支持', kind: 'ask' }),
    ];
    const assessments = [
      { pilotTitle: '救生圈', dueOn: '2026-11-30', awaits: 'handing-in' },
      { pilotTitle: '一一〇報案', dueOn: '2026-11-25', awaits: 'signature' },
    ] as const;
    const { subject, body } = dailyMailText(aLetter({ tasks, assessments }), 'zh-TW');
    expect(subject).toBe('準備度評估：您有 3 項待辦，其中 1 項已逾期');
    expect(body).toBe(`王小明 您好：

今天是2026年11月23日，您在準備度評估中有 3 項待辦。

【戶役政資料線上查驗】
・L2 法律規範：原定2026年11月20日前填答，已逾期
・T3 資料格式：請於2026年12月1日前填答

【救生圈】
・G4 首長支持：林科長想請教您，請填答

【自評期限】
・「救生圈」須於2026年11月30日前完成並提送。
・「一一〇報案」已送請您核定，期限為2026年11月25日。

請由下列網址開始辦理：
https://readiness.example/home

這封通知只在您有待辦時寄出，每個上班日最多一封。如不需要，請登入後在「我的帳號」取消每日待辦通知。本信由系統寄發，請勿直接回覆。
`);
  });

  it('says the same in English', () => {
    const tasks = [aTask({ factorName: 'Legal provisions', dueOn: '2026-12-01', kind: 'ask', askedBy: 'Ms Lin' })];
    const { subject, body } = dailyMailText(aLetter({ tasks, name: 'Wang' }), 'en');
    expect(subject).toBe('Readiness assessment: 1 task for you, the next due 1 December 2026');
    expect(body).toContain('Dear Wang,\n\nToday, 23 November 2026, you have 1 task in the readiness assessment.');
    expect(body).toContain('- L2 Legal provisions: Ms Lin asks for your help, please answer by 1 December 2026');
  });

  it('is about the due date where that is all', () => {
    const assessments = [{ pilotTitle: '救生圈', dueOn: '2026-11-30', awaits: 'handing-in' }] as const;
    const { subject, body } = dailyMailText(aLetter({ tasks: [], assessments }), 'zh-TW');
    expect(subject).toBe('準備度評估：自評期限將屆');
    expect(body).not.toContain('待辦。');
  });

  it('reminds of agreed actions, and is about them where that is all', () => {
    const actions = [
      { pilotTitle: '救生圈', title: '函請釋示', dueOn: '2026-11-20' },
      { pilotTitle: '救生圈', title: '簽訂協議書', dueOn: '2026-11-28' },
    ];
    const { subject, body } = dailyMailText(aLetter({ tasks: [], actions }), 'zh-TW');
    expect(subject).toBe('準備度評估：改善計畫的期限將屆或已逾期');
    expect(body).toContain('・「救生圈」函請釋示：原定2026年11月20日前完成，已逾期，請回報辦理情形');
    expect(body).toContain('・「救生圈」簽訂協議書：期限為2026年11月28日，請回報辦理情形');
  });

  it('stays short: thirty tasks and how many more there are', () => {
    const tasks = Array.from({ length: 56 }, (_, index) => aTask({ factor: `G${index}` }));
    const { subject, body } = dailyMailText(aLetter({ tasks }), 'zh-TW');
    expect(subject).toBe('準備度評估：您有 56 項待辦');
    expect(body.match(/・G/g)).toHaveLength(30);
    expect(body).toContain('另有 26 項');
  });

  it('is not late on the day itself', () => {
    const { subject, body } = dailyMailText(aLetter({ tasks: [aTask({ dueOn: '2026-11-23' })] }), 'zh-TW');
    expect(subject).toBe('準備度評估：您有 1 項待辦，最近的期限是2026年11月23日');
    expect(body).not.toContain('逾期');
  });
});

import type { Locale } from '../advice/action.js';
import { dateForPeople } from '../platform/views/people-dates.js';

/** The sentences of the daily letter. */
export interface DailyMailWords {
  day(day: string): string;
  greeting(name: string): string;
  subject(tasks: number, overdue: number, next: string | null): string;
  subjectOfDueDate: string;
  opening(day: string, tasks: number): string;
  openingOfDueDate: string;
  pilot(title: string): string;
  factor(code: string, name: string): string;
  line(factor: string, rest: string): string;
  dueBy(day: string): string;
  overdueSince(day: string): string;
  noDueDate: string;
  askedBy(name: string): string;
  more(count: number): string;
  assessments: string;
  toHandIn(title: string, when: string): string;
  toSign(title: string, when: string): string;
  actions: string;
  action(title: string, pilot: string, rest: string): string;
  actionDue(day: string): string;
  actionOverdue(day: string): string;
  subjectOfActions: string;
  openingOfActions: string;
  link: string;
  closing: string;
}

const ZH_TW: DailyMailWords = {
  day: (day) => dateForPeople(day, 'zh-TW'),
  greeting: (name) => `${name} 您好：`,
  subject: (tasks, overdue, next) =>
    `準備度評估：您有 ${tasks} 項待辦` +
    (overdue > 0 ? `，其中 ${overdue} 項已逾期` : next === null ? '' : `，最近的期限是${next}`),
  subjectOfDueDate: '準備度評估：自評期限將屆',
  opening: (day, tasks) => `今天是${day}，您在準備度評估中有 ${tasks} 項待辦。`,
  openingOfDueDate: '您負責的自評，期限就在這幾天，請留意。',
  pilot: (title) => `【${title}】`,
  factor: (code, name) => `・${code} ${name}`,
  line: (factor, rest) => `${factor}：${rest}`,
  dueBy: (day) => `請於${day}前填答`,
  overdueSince: (day) => `原定${day}前填答，已逾期`,
  noDueDate: '請填答',
  askedBy: (name) => `${name}想請教您，`,
  more: (count) => `・另有 ${count} 項，請至系統查看。`,
  assessments: '【自評期限】',
  toHandIn: (title, when) => `・「${title}」須於${when}前完成並提送。`,
  toSign: (title, when) => `・「${title}」已送請您核定，期限為${when}。`,
  actions: '【改善計畫】',
  action: (title, pilot, rest) => `・「${pilot}」${title}：${rest}`,
  actionDue: (day) => `期限為${day}，請回報辦理情形`,
  actionOverdue: (day) => `原定${day}前完成，已逾期，請回報辦理情形`,
  subjectOfActions: '準備度評估：改善計畫的期限將屆或已逾期',
  openingOfActions: '貴單位與審查機關議定的改善計畫，有行動即將到期或已逾期，請回報辦理情形。',
  link: '請由下列網址開始辦理：',
  closing:
    '這封通知只在您有待辦時寄出，每個上班日最多一封。如不需要，請登入後在「我的帳號」取消每日待辦通知。本信由系統寄發，請勿直接回覆。',
};

const EN: DailyMailWords = {
  day: (day) => dateForPeople(day, 'en'),
  greeting: (name) => `Dear ${name},`,
  subject: (tasks, overdue, next) =>
    `Readiness assessment: ${count(tasks, 'task')} for you` +
    (overdue > 0 ? `, ${overdue} overdue` : next === null ? '' : `, the next due ${next}`),
  subjectOfDueDate: 'Readiness assessment: a due date is near',
  opening: (day, tasks) => `Today, ${day}, you have ${count(tasks, 'task')} in the readiness assessment.`,
  openingOfDueDate: 'An assessment you are responsible for is due within days.',
  pilot: (title) => title,
  factor: (code, name) => `- ${code} ${name}`,
  line: (factor, rest) => `${factor}: ${rest}`,
  dueBy: (day) => `please answer by ${day}`,
  overdueSince: (day) => `was due ${day}`,
  noDueDate: 'please answer',
  askedBy: (name) => `${name} asks for your help, `,
  more: (rest) => `- and ${rest} more, which you find in the service.`,
  assessments: 'Assessments that are due',
  toHandIn: (title, when) => `- “${title}” is to be completed and handed in by ${when}.`,
  toSign: (title, when) => `- “${title}” awaits your signature; it is due ${when}.`,
  actions: 'Agreed plans',
  action: (title, pilot, rest) => `- ${title} (“${pilot}”): ${rest}`,
  actionDue: (day) => `due ${day}; please report how far it is`,
  actionOverdue: (day) => `was due ${day}; please report how far it is`,
  subjectOfActions: 'Readiness assessment: an agreed action is due or overdue',
  openingOfActions:
    'Of the plan you agreed with the reviewing body, actions are due within days or overdue. Please report how far they are.',
  link: 'Start here:',
  closing:
    'You get this letter only when there is something for you to do, and at most once on a working day. To stop it, sign in and turn it off under My account. It is sent automatically; please do not reply.',
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export const DAILY_MAIL_WORDS: Readonly<Record<Locale, DailyMailWords>> = { 'zh-TW': ZH_TW, en: EN };

import type { Locale } from '../advice/action.js';
import { DAILY_MAIL_WORDS } from './daily-mail-words.js';
import type { DailyMailWords } from './daily-mail-words.js';

export interface DailyTask {
  readonly assessmentId: string;
  readonly pilotTitle: string;
  readonly factor: string;
  readonly factorName: string;
  readonly kind: 'answer' | 'ask';
  readonly askedBy: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
}

/** One that is to be handed in, or signed, within days. */
export interface DueAssessment {
  readonly pilotTitle: string;
  readonly dueOn: string;
  readonly awaits: 'handing-in' | 'signature';
}

/** Of an agreed plan, due within days or overdue. */
export interface DueAction {
  readonly pilotTitle: string;
  readonly title: string;
  readonly dueOn: string;
}

export interface DailyMailContent {
  readonly name: string;
  /** Today, YYYY-MM-DD. */
  readonly day: string;
  /** What is due first first. */
  readonly tasks: readonly DailyTask[];
  readonly assessments: readonly DueAssessment[];
  readonly actions: readonly DueAction[];
  readonly link: string;
}

const MOST_TASKS = 30;

/** The letter of the day. Says what is to be done, never what was asked or answered: letters are read by others too. */
export function dailyMailText(content: DailyMailContent, locale: Locale): { subject: string; body: string } {
  const words = DAILY_MAIL_WORDS[locale];
  const paragraphs = [
    words.greeting(content.name),
    opening(content, words),
    ...taskParagraphs(content, words),
    ...assessmentParagraph(content, words),
    ...actionParagraph(content, words),
    `${words.link}\n${content.link}`,
    words.closing,
  ];
  return { subject: subject(content, words), body: `${paragraphs.join('\n\n')}\n` };
}

function subject({ tasks, assessments, day }: DailyMailContent, words: DailyMailWords): string {
  if (tasks.length === 0) return assessments.length === 0 ? words.subjectOfActions : words.subjectOfDueDate;
  const next = tasks[0]!.dueOn;
  const overdue = tasks.filter((task) => isPast(task.dueOn, day)).length;
  return words.subject(tasks.length, overdue, next === null ? null : words.day(next));
}

function opening({ tasks, assessments, day }: DailyMailContent, words: DailyMailWords): string {
  if (tasks.length > 0) return words.opening(words.day(day), tasks.length);
  return assessments.length === 0 ? words.openingOfActions : words.openingOfDueDate;
}

function taskParagraphs({ tasks, day }: DailyMailContent, words: DailyMailWords): string[] {
  const byAssessment = Map.groupBy(tasks.slice(0, MOST_TASKS), ({ assessmentId }) => assessmentId);
  const paragraphs = [...byAssessment.values()].map((of) =>
    [words.pilot(of[0]!.pilotTitle), ...of.map((task) => taskLine(task, day, words))].join('\n'),
  );
  return tasks.length > MOST_TASKS ? [...paragraphs, words.more(tasks.length - MOST_TASKS)] : paragraphs;
}

function taskLine({ factor, factorName, kind, askedBy, dueOn }: DailyTask, day: string, words: DailyMailWords): string {
  const when =
    dueOn === null
      ? words.noDueDate
      : isPast(dueOn, day)
        ? words.overdueSince(words.day(dueOn))
        : words.dueBy(words.day(dueOn));
  const asked = kind === 'ask' ? words.askedBy(askedBy) : '';
  return words.line(words.factor(factor, factorName), `${asked}${when}`);
}

function assessmentParagraph({ assessments }: DailyMailContent, words: DailyMailWords): string[] {
  if (assessments.length === 0) return [];
  const lines = assessments.map(({ pilotTitle, dueOn, awaits }) =>
    (awaits === 'signature' ? words.toSign : words.toHandIn)(pilotTitle, words.day(dueOn)),
  );
  return [[words.assessments, ...lines].join('\n')];
}

function actionParagraph({ actions, day }: DailyMailContent, words: DailyMailWords): string[] {
  if (actions.length === 0) return [];
  const lines = actions.slice(0, MOST_TASKS).map(({ pilotTitle, title, dueOn }) => {
    const when = words.day(dueOn);
    return words.action(title, pilotTitle, isPast(dueOn, day) ? words.actionOverdue(when) : words.actionDue(when));
  });
  const more = actions.length > MOST_TASKS ? [words.more(actions.length - MOST_TASKS)] : [];
  return [[words.actions, ...lines, ...more].join('\n')];
}

function isPast(dueOn: string | null, day: string): boolean {
  return dueOn !== null && dueOn < day;
}

import { dutyOf } from '../advice/duty-of.js';
import { dateText } from './format.js';
import type { ReportContext } from './report-context.js';
import type { ReviewedAction, ReviewedEdition } from './reviewed.js';
import { sectionHead } from './section.js';

/** 議定的改善計畫: who does what by when for which prerequisite, and how far it was when this was printed. */
export function agreedPlanSection(context: ReportContext, { plan }: ReviewedEdition) {
  const { input, labels, locale } = context;
  const words = labels.review.plan;
  return {
    ...sectionHead(context, 'agreedPlan'),
    words,
    lead: words.lead(input.edition.reviewingBody[locale], plan.length),
    rows: plan.map((one, index) => ({
      number: String(index + 1),
      title: dutyOf(context.action(one.action), context.locale),
      owner: one.owner,
      due: day(context, one.dueOn),
      gates: context.list(one.gates.map((gate) => context.gateName(gate))) || labels.none,
      state: words.states[one.state],
      isOverdue: one.isOverdue,
      reported: reported(context, one),
    })),
  };
}

function reported(context: ReportContext, { reportedOn, isConfirmed }: ReviewedAction): string | null {
  const words = context.labels.review.plan;
  if (reportedOn === null) return null;
  const when = words.reported(day(context, reportedOn));
  return isConfirmed ? `${when}${context.labels.comma}${words.confirmed}` : when;
}

const day = ({ input, locale }: ReportContext, date: string): string => dateText(date, locale, input.edition.calendar);

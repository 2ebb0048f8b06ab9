import type { AssessmentState } from '../assessments/assessment.status.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { statusOf } from '../scoring/answer.js';
import { homeStanding } from './home-reviews.js';
import type { HomeInput } from './home-tasks.js';
import type { HomeAssessment, HomePilot } from './read-home.js';

/** Pilots with the own agency's assessments of each: state, how far it is, and what is due. Pure. */
export function homePilots(pilots: readonly HomePilot[], agencyId: string, input: HomeInput) {
  const { locale, today, roles } = input;
  return pilots.map(({ pilot, assessments }) => {
    const isDone = assessments.length > 0 && assessments.every(({ whole }) => whole.assessment.state === 'submitted');
    return {
      id: pilot.id,
      title: pilot.title,
      href: ADDRESSES.pilot(pilot.id),
      isLead: pilot.leadAgencyId === agencyId,
      due: pilot.dueOn && dateForPeople(pilot.dueOn, locale),
      overdue: !isDone && pilot.dueOn !== null && pilot.dueOn < today,
      assessments: assessments.map((one) => assessmentLine(one, input)),
      mayOpen: assessments.length === 0 && roles.includes('coordinator'),
    };
  });
}

function assessmentLine(one: HomeAssessment, { locale, version, roles }: HomeInput) {
  const { whole, tasks } = one;
  const { assessment, sheet, own, score } = whole;
  const answered = [...sheet.answers, ...(sheet.supplementary ?? [])];
  const isOwnOnly = !roles.includes('coordinator') && !roles.includes('approver');
  const frame = version.wording.frame[locale];
  const band = frame.bands[score.band].name;
  const open = tasks.filter(({ state }) => state === 'open');
  return {
    id: assessment.id,
    href: ADDRESSES.assessment(assessment.id),
    state: assessment.state,
    revision: assessment.revision,
    occasion: assessment.occasion,
    standing: homeStanding(one),
    assessedAt: assessment.assessedAt && dateForPeople(assessment.assessedAt, locale),
    done: answered.filter((answer) => statusOf(answer) !== 'unanswered').length,
    length: version.structure.factors.length + version.structure.supplementary.length,
    ownDone: own.filter(({ factor, content }) => statusOf({ factor, ...content }) !== 'unanswered').length,
    isOwnOnly,
    verdict: isOwnOnly ? null : score.bandIsAtMost ? `${frame.atMost}${band}` : band,
    openTasks: open.length,
    overdueTasks: open.filter(({ overdue }) => overdue).length,
    assignHref: roles.includes('coordinator') ? ADDRESSES.assign(assessment.id) : null,
    provenance: assessment.provenance,
  };
}

/** What waits for the approver's signature. Pure. */
export function toSign(pilots: readonly HomePilot[], { roles }: Pick<HomeInput, 'roles'>) {
  if (!roles.includes('approver')) return [];
  const waiting: AssessmentState = 'submission-requested';
  return pilots.flatMap(({ pilot, assessments }) =>
    assessments
      .filter(({ whole }) => whole.assessment.state === waiting)
      .map(({ whole }) => ({ title: pilot.title, href: ADDRESSES.handIn(whole.assessment.id) })),
  );
}

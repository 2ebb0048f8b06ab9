import { ADDRESSES } from '../platform/views/addresses.js';
import type { UserRole } from '../platform/database/actor.js';
import { queueLine } from '../reviewing/queue-page.js';
import type { QueuePageInput } from '../reviewing/queue-page.js';
import { homePlanned } from './home-planned.js';
import { homePilots, toSign } from './home-pilots.js';
import { homeAsked } from './home-reviews.js';
import { homeTasks, minutesFor } from './home-tasks.js';
import type { HomeInput } from './home-tasks.js';
import type { CentralHome } from './read-central-home.js';
import { TASKS_SHOWN } from './read-home.js';
import type { MemberHome } from './read-home.js';

/** The home page of somebody of an agency: what to do first, then where everything stands. Pure. */
export function memberHomePage(home: MemberHome, agencyId: string, limit: number, input: HomeInput) {
  const tasks = home.tasks.slice(0, TASKS_SHOWN);
  return {
    taskCount: tasks.length,
    moreTasks: home.tasks.length > TASKS_SHOWN,
    minutes: minutesFor(tasks.length),
    overdue: tasks.filter(({ overdue }) => overdue).length,
    groups: homeTasks(tasks, input),
    asked: homeAsked(home.pilots, input.roles),
    toSign: toSign(home.pilots, input),
    planned: homePlanned(home.planned, input),
    pilots: homePilots(home.pilots.slice(0, limit), agencyId, input),
    isCoordinator: input.roles.includes('coordinator'),
    handOverAllHref: ADDRESSES.handOverAll(),
    newPilotHref: ADDRESSES.newPilot(),
  };
}

/** The home page of the reviewing body: what the person has taken first, then what waits longest. Pure. */
export function centralHomePage(
  { answered, mine, waiting, counts, overdue, withCentre }: CentralHome,
  roles: readonly UserRole[],
  input: QueuePageInput,
) {
  return {
    isAdministrator: roles.includes('administrator'),
    isReviewer: input.isReviewer,
    agenciesHref: ADDRESSES.agencies(),
    peopleHref: ADDRESSES.people(),
    reviewsHref: ADDRESSES.reviews(),
    portfolioHref: ADDRESSES.portfolio(),
    registerHref: ADDRESSES.register(),
    decidedHref: `${ADDRESSES.reviews()}?state=all&sort=newest`,
    plansHref: overdue > 0 ? `${ADDRESSES.plans()}?overdue=true` : ADDRESSES.plans(),
    withCentreHref: `${ADDRESSES.register()}?state=with-centre`,
    overdue,
    withCentre,
    counts,
    answered: answered.map((line) => queueLine(line, input)),
    mine: mine.filter(({ id }) => answered.every((one) => one.id !== id)).map((line) => queueLine(line, input)),
    waiting: waiting.map((line) => queueLine(line, input)),
  };
}

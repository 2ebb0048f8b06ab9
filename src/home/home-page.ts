import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import type { SubmissionLine } from '../submissions/submissions.repository.js';
import type { Band } from '../scoring/framework-structure.js';
import { homePilots, toSign } from './home-pilots.js';
import { homeTasks, minutesFor } from './home-tasks.js';
import type { HomeInput } from './home-tasks.js';
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
    toSign: toSign(home.pilots, input),
    pilots: homePilots(home.pilots.slice(0, limit), agencyId, input),
    isCoordinator: input.roles.includes('coordinator'),
    handOverAllHref: ADDRESSES.handOverAll(),
    newPilotHref: ADDRESSES.newPilot(),
  };
}

export interface CentralHomeInput extends HomeInput {
  readonly timeZone: string;
}

/** The home page of the reviewing body: what was handed in. Pure. */
export function centralHomePage(lines: readonly SubmissionLine[], limit: number, input: CentralHomeInput) {
  const { locale, version, roles, timeZone } = input;
  const frame = version.wording.frame[locale];
  return {
    isAdministrator: roles.includes('administrator'),
    agenciesHref: ADDRESSES.agencies(),
    peopleHref: ADDRESSES.people(),
    submissions: lines.slice(0, limit).map((line) => {
      const band = frame.bands[line.band as Band].name;
      return {
        href: ADDRESSES.submission(line.id),
        agencyName: line.agencyName,
        pilotTitle: line.pilotTitle,
        revision: line.revision,
        submittedAt: momentForPeople(line.submittedAt, locale, timeZone),
        band: line.bandIsAtMost ? `${frame.atMost}${band}` : band,
        score: line.score === null ? null : line.score.toFixed(1),
      };
    }),
  };
}

import { Injectable } from '@nestjs/common';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { ReadWhole } from '../assessments/read-whole.js';
import type { WholeAssessment } from '../assessments/read-whole.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import { ReadPilots } from '../pilots/read-pilots.js';
import type { PlanLine } from '../plans/plans.repository.js';
import { ReadPlans } from '../plans/read-plans.js';
import type { UserActor } from '../platform/access/caller.js';
import type { ListPage } from '../platform/http/list-page.js';
import { ReadStandings } from '../reviews/read-standings.js';
import type { ReviewStanding } from '../reviews/read-standings.js';
import { ReadTasks } from '../tasks/read-tasks.js';
import type { TaskView } from '../tasks/task.view.js';

export interface HomeAssessment {
  readonly whole: WholeAssessment;
  /** Of everybody, for coordinators; others see their own above. */
  readonly tasks: readonly TaskView[];
  /** Of what was last handed in of it; null where nothing was. */
  readonly standing: ReviewStanding | null;
}

export interface HomePilot {
  readonly pilot: Pilot;
  readonly assessments: readonly HomeAssessment[];
}

export interface MemberHome {
  /** One more than are shown, if there are more. */
  readonly tasks: readonly TaskView[];
  /** One more than the page holds, if there are more. */
  readonly pilots: readonly HomePilot[];
  /** Of agreed plans: overdue, or due soon. */
  readonly planned: readonly PlanLine[];
}

export const TASKS_SHOWN = 60;
const MOST_ASSESSMENTS = 100;

/** What a person of an agency finds on coming in, put together from what the rooms below tell this person. */
@Injectable()
export class ReadHome {
  constructor(
    private readonly tasks: ReadTasks,
    private readonly pilots: ReadPilots,
    private readonly assessments: ReadAssessments,
    private readonly wholes: ReadWhole,
    private readonly plans: ReadPlans,
    private readonly reviews: ReadStandings,
  ) {}

  async read(actor: UserActor, page: ListPage): Promise<MemberHome> {
    const tasks = await this.tasks.mine(actor, { limit: TASKS_SHOWN, after: null });
    const pilots = await this.pilots.page(actor, page);
    const known = await this.assessments.page(actor, { limit: MOST_ASSESSMENTS, after: null });
    const ids = known.filter(({ pilotId }) => pilots.some((pilot) => pilot.id === pilotId)).map(({ id }) => id);
    const standings = await this.reviews.ofAssessments(actor, ids);
    const shown: HomePilot[] = [];
    for (const pilot of pilots) {
      const own = known.filter(({ pilotId }) => pilotId === pilot.id);
      const assessments: HomeAssessment[] = [];
      for (const { id } of own) assessments.push(await this.assessment(actor, id, standings.get(id) ?? null));
      shown.push({ pilot, assessments });
    }
    return { tasks, pilots: shown, planned: await this.plans.due(actor) };
  }

  private async assessment(actor: UserActor, id: string, standing: ReviewStanding | null): Promise<HomeAssessment> {
    const isCoordinator = actor.roles.includes('coordinator');
    const tasks = isCoordinator ? await this.tasks.ofAssessment(actor, id) : [];
    return { whole: await this.wholes.read(actor, id), tasks, standing };
  }
}

import { Injectable } from '@nestjs/common';
import { OpenAssessment } from '../assessments/open-assessment.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import type { SubmittedRevision } from '../assessments/submitted-revisions.repository.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { AssignTasks } from '../tasks/assign-tasks.js';
import { DEMO_AGENCIES } from './demo-accounts.js';
import { DEMO_ASSESSMENTS, demoSheet, sheetOf } from './demo-assessments.js';
import type { DemoAssessment } from './demo-assessments.js';
import { DemoClock } from './demo-clock.js';
import { DemoPeople } from './demo-people.js';
import { HandInDemo } from './hand-in-demo.js';
import { ReviewDemo } from './review-demo.js';

interface DemoTeam {
  readonly coordinator: UserActor;
  readonly approver: UserActor;
  readonly respondent: UserActor | undefined;
  readonly reviewer: UserActor;
}

/** The demo workspace, made through the same use cases as everything else. Made once; passwords at every start. */
@Injectable()
export class DemoWorkspace {
  constructor(
    private readonly people: DemoPeople,
    private readonly opening: OpenAssessment,
    private readonly reading: ReadAssessments,
    private readonly assigning: AssignTasks,
    private readonly handingIn: HandInDemo,
    private readonly reviewing: ReviewDemo,
    private readonly clock: DemoClock,
  ) {}

  /** @returns the people of the reviewing body, for what is made in their names */
  async make(password: string): Promise<{ reviewer: UserActor; administrator: UserActor }> {
    const people = await this.people.make(password);
    const reviewer = people(null, 'reviewer')!;
    try {
      for (const { name } of DEMO_AGENCIES) {
        const [coordinator, approver] = [people(name, 'coordinator')!, people(name, 'approver')!];
        await this.makeAgency(name, { coordinator, approver, respondent: people(name, 'respondent'), reviewer });
      }
    } finally {
      this.clock.goTo(0);
    }
    return { reviewer, administrator: people(null, 'administrator')! };
  }

  private async makeAgency(name: string, team: DemoTeam): Promise<void> {
    const own = DEMO_ASSESSMENTS.filter(({ file }) => demoSheet(file).agency.name === name);
    // In order, so that a start that was cut off goes on with the first one missing.
    for (let known = await this.known(team); known.length < own.length; known = await this.known(team)) {
      await this.makeAssessment(own[known.length]!, known, team);
    }
  }

  /** First ones first. */
  private async known({ coordinator }: DemoTeam): Promise<SubmittedRevision[]> {
    return (await this.reading.page(coordinator, { limit: 100, after: null })).reverse();
  }

  private async makeAssessment(
    demo: DemoAssessment,
    known: readonly SubmittedRevision[],
    team: DemoTeam,
  ): Promise<void> {
    const { coordinator, respondent, reviewer } = team;
    this.clock.goTo(demo.daysAgo);
    const { id } = await this.open(demo, known, coordinator);
    const { tasks, state, revised, review } = demo;
    if (tasks && respondent) {
      await this.assigning.assign(coordinator, id, { factors: tasks, assigneeId: respondent.userId }, 'zh-TW');
    }
    const submission = await this.handingIn.handIn(id, state, team);
    if (submission && review) await this.reviewing.review(submission, review, reviewer, coordinator);
    if (!revised) return;
    this.clock.goTo(revised.daysAgo);
    await this.handingIn.revise(id, revised, team);
  }

  /** One that takes up another does so where that was accepted; a start that was cut off may have left it a draft. */
  private async open(demo: DemoAssessment, known: readonly SubmittedRevision[], coordinator: UserActor) {
    const sheet = sheetOf(demo);
    const former = demo.former && known[demo.former.place];
    if (!demo.former || !former) return this.opening.open(coordinator, { sheet }, 'zh-TW');
    const { id: formerId, pilotId } = former;
    const { occasion } = demo.former;
    try {
      return await this.opening.open(coordinator, { sheet, formerId, occasion }, 'zh-TW');
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 409) throw error;
      return this.opening.open(coordinator, { sheet, pilotId }, 'zh-TW');
    }
  }
}

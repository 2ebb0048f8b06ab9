import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { OpenAssessment } from '../assessments/open-assessment.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import type { UserActor } from '../platform/access/caller.js';
import { INSTALLER } from '../platform/database/actor.js';
import type { UserRole } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { RequestSubmission } from '../submissions/request-submission.js';
import { SignSubmission } from '../submissions/sign-submission.js';
import { AssignTasks } from '../tasks/assign-tasks.js';
import { DEMO_ACCOUNTS, DEMO_AGENCIES } from './demo-accounts.js';
import { DEMO_ASSESSMENTS, demoSheet } from './demo-assessments.js';
import type { DemoAssessment } from './demo-assessments.js';

/** The demo workspace, made through the same use cases as everything else. Made once; passwords at every start. */
@Injectable()
export class DemoWorkspace {
  constructor(
    private readonly agencies: AgencyRegister,
    private readonly accounts: AccountRegister,
    private readonly opening: OpenAssessment,
    private readonly reading: ReadAssessments,
    private readonly requesting: RequestSubmission,
    private readonly signing: SignSubmission,
    private readonly assigning: AssignTasks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async make(password: string): Promise<void> {
    const people = await this.makePeople(password);
    for (const { name } of DEMO_AGENCIES) {
      const coordinator = people(name, 'coordinator')!;
      const known = await this.reading.page(coordinator, { limit: 100, after: null });
      const own = DEMO_ASSESSMENTS.filter(({ file }) => demoSheet(file).agency.name === name);
      // In order, so that a start that was cut off goes on with the first one missing.
      for (const demo of own.slice(known.length))
        await this.makeAssessment(demo, coordinator, people(name, 'approver')!, people(name, 'respondent'));
    }
  }

  private async makePeople(password: string): Promise<(agency: string, role: UserRole) => UserActor | undefined> {
    const passwordHash = await this.accounts.hashPassword(password);
    return this.unitOfWork.run(INSTALLER, async () => {
      const agencyIds = new Map<string, string>();
      for (const { name, level } of DEMO_AGENCIES) {
        agencyIds.set(name, (await this.agencies.findOrAdd(name, level)).id);
      }
      const found: (UserActor & { agency: string | null })[] = [];
      for (const { email, name, agency, roles } of DEMO_ACCOUNTS) {
        const agencyId = agency === null ? null : agencyIds.get(agency)!;
        const userId = await this.accounts.findOrAdd({ email, name, agencyId, roles: [...roles] }, passwordHash);
        found.push({ kind: 'user', userId, agencyId, roles, agency });
      }
      return (agency: string, role: UserRole) => found.find((one) => one.agency === agency && one.roles.includes(role));
    });
  }

  private async makeAssessment(
    { file, state, tasks }: DemoAssessment,
    coordinator: UserActor,
    approver: UserActor,
    respondent: UserActor | undefined,
  ): Promise<void> {
    const { id } = await this.opening.open(coordinator, { sheet: demoSheet(file) }, 'zh-TW');
    if (tasks && respondent) {
      await this.assigning.assign(coordinator, id, { factors: tasks, assigneeId: respondent.userId }, 'zh-TW');
    }
    if (state === 'draft') return;
    const { sheetHash } = await this.requesting.request(coordinator, id, 'zh-TW');
    if (state === 'submitted') await this.signing.sign(approver, id, { sheetHash }, 'zh-TW');
  }
}

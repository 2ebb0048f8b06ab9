import type { TestApp } from '../support/app.js';
import { anAssessment, aPieceOfEvidence, aRequestFor, aSubmission, ofTaipei } from '../support/builders.js';
import { aShortSheet, ofAgency } from './sheets.js';

/** Of one agency: one of everything that has an id, and an assessment in every state. */
export interface AgencyIds {
  readonly pilot: string;
  readonly draft: string;
  readonly requested: string;
  /** A file for the answer to L1 of the one that is frozen. */
  readonly evidence: string;
  readonly submitted: string;
  readonly submission: string;
  readonly report: string;
}

/** `own` are 高雄縣政府's, `other` 臺北市政府's. */
export interface World {
  readonly own: AgencyIds;
  readonly other: AgencyIds;
}

export async function makeWorld(app: TestApp): Promise<World> {
  const taipei = aShortSheet(ofAgency('臺北市政府'));
  return {
    own: await idsOf(app, aShortSheet(), app.people),
    other: await idsOf(app, taipei, ofTaipei(app)),
  };
}

async function idsOf(
  app: TestApp,
  sheet: ReturnType<typeof aShortSheet>,
  two: ReturnType<typeof ofTaipei>,
): Promise<AgencyIds> {
  const draft = await anAssessment(app, sheet, two.coordinator);
  const requested = await anAssessment(app, sheet, two.coordinator);
  const evidence = await aPieceOfEvidence(app, requested, two.coordinator);
  await aRequestFor(app, requested, two.coordinator);
  const { id: submission, assessmentId: submitted, pilotId: pilot } = await aSubmission(app, sheet, two);
  const asked = await app
    .as(two.approver)
    .post(`/api/v1/submissions/${submission}/reports`)
    .send({ format: 'html', locale: 'en' });
  return { pilot, draft, requested, evidence, submitted, submission, report: asked.body.id as string };
}

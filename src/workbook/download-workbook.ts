import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { StandingAnswers } from './standing-answers.js';
import type { Whose } from './marker.js';
import { workbookModel } from './workbook-model.js';
import { writeWorkbook } from './write-workbook.js';

export interface WorkbookFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The questions as a workbook, with the answers given so far. */
@Injectable()
export class DownloadWorkbook {
  constructor(
    private readonly assessments: ReadAssessments,
    private readonly standing: StandingAnswers,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** @throws AppError 404 */
  async download(actor: UserActor, assessmentId: string, whose: Whose, locale: Locale): Promise<WorkbookFile> {
    const { id, revision } = await this.assessments.one(actor, assessmentId);
    const { agency, pilot, provenance = null } = await this.assessments.sheet(actor, assessmentId);
    const answers = await this.standing.of(actor, assessmentId, whose);
    const { version } = this.catalogue;
    const { title = '', track = 'whole' } = pilot ?? {};
    const source = { version, assessment: { id, revision }, pilot: { title, track }, whose, userId: actor.userId };
    const model = workbookModel({ ...source, agency: agency?.name ?? '', provenance, answers }, locale);
    return { fileName: model.fileName, bytes: await writeWorkbook(model) };
  }
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { isOpenForAnswers } from '../assessments/assessment.status.js';
import { notOpenForAnswers } from '../assessments/assessments.errors.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { compareUpload } from './compare-upload.js';
import type { Comparison } from './compare-upload.js';
import { readWorkbook } from './read-workbook.js';
import { StandingAnswers } from './standing-answers.js';
import type { Upload } from './upload.js';
import type { WorkbookFault } from './workbook-faults.js';

export type UploadRead =
  { readonly faults: readonly WorkbookFault[] } | { readonly upload: Upload; readonly comparison: Comparison };

/** The assessment a workbook is for, as its page names it. */
export interface UploadSubject {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly provenance: string | null;
}

/** What a filled-in workbook would change. Writes nothing. */
@Injectable()
export class ReadUpload {
  constructor(
    private readonly assessments: ReadAssessments,
    private readonly standing: StandingAnswers,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** Before anything is judged. @throws AppError 404 */
  async refuseUnseen(actor: UserActor, assessmentId: string): Promise<void> {
    await this.assessments.one(actor, assessmentId);
  }

  /** @throws AppError 404 */
  async about(actor: UserActor, assessmentId: string): Promise<UploadSubject> {
    const { id, state, provenance } = await this.assessments.one(actor, assessmentId);
    const { pilot } = await this.assessments.sheet(actor, assessmentId);
    return { id, title: pilot?.title ?? '', isOpen: isOpenForAnswers(state), provenance };
  }

  /** Before an upload is judged. @throws AppError 404, 409 */
  async refuseClosed(actor: UserActor, assessmentId: string): Promise<void> {
    const { state } = await this.assessments.one(actor, assessmentId);
    if (!isOpenForAnswers(state)) throw notOpenForAnswers();
  }

  /** @throws AppError 404, 409 where nothing can be answered now */
  async read(actor: UserActor, assessmentId: string, bytes: Buffer, locale: Locale): Promise<UploadRead> {
    await this.refuseClosed(actor, assessmentId);
    const { pilot } = await this.assessments.sheet(actor, assessmentId);
    const expected = {
      version: this.catalogue.version,
      assessmentId,
      track: pilot?.track ?? 'whole',
      userId: actor.userId,
      mayConsolidate: actor.roles.includes('coordinator'),
    };
    const upload = await readWorkbook(bytes, expected, locale);
    if ('faults' in upload) return upload;
    return { upload, comparison: await this.compare(actor, assessmentId, upload, locale) };
  }

  /** An upload against the answers as they stand now. @throws AppError 404 */
  async compare(actor: UserActor, assessmentId: string, upload: Upload, locale: Locale): Promise<Comparison> {
    const standing = await this.standing.of(actor, assessmentId, upload.answers);
    return compareUpload(upload, standing, this.catalogue.version.wording, locale);
  }
}

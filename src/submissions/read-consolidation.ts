import { Injectable } from '@nestjs/common';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { heardVoices } from '../report-content/heard-voices.js';
import { medianScore } from '../report-content/median-score.js';
import { scoredSheetOf } from '../report-content/service-score.js';
import { whoIsMissing } from '../report-content/voice-flags.js';
import { scorePrepared } from '../scoring/score.js';
import { consolidation, mediansOf } from './consolidation.js';
import type { ConsolidationParts } from './consolidation.view.js';

/** Everybody of the agency sees the same, but what respondents released: that is the coordinator's alone. */
@Injectable()
export class ReadConsolidation {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, assessmentId: string): Promise<ConsolidationParts> {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.find(assessmentId);
      const sheet = await this.assessments.sheet(assessment);
      const agreement = await this.assessments.agreementOf(assessment);
      const here = await this.assessments.voicesOf(assessment);
      const prepared = this.catalogue.prepared(assessment.weightScheme)!;
      const scored = scoredSheetOf(sheet);
      return {
        assessment,
        title: sheet.pilot?.title ?? '',
        lines: consolidation(sheet, agreement, this.catalogue.answerable),
        released: await this.assessments.releasedOf(assessment),
        here,
        missing: whoIsMissing(heardVoices(sheet, here), sheet.pilot?.partners ?? []),
        score: scorePrepared(prepared, scored).overall.score,
        medianScore: medianScore(prepared, scored, mediansOf(agreement)),
      };
    });
  }
}

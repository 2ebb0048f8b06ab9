import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { medianScore } from '../report-content/median-score.js';
import { scoredSheetOf } from '../report-content/service-score.js';
import { verdictChange } from '../scoring/verdict-change.js';
import { HandInFaults } from './hand-in-faults.js';
import { qualityFindings } from './quality-checks.js';
import { mediansOf } from './consolidation.js';

/** All there is to see before handing in: the verdict so far, what would change it, and what a colleague would ask. */
@Injectable()
export class LookBefore {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly faults: HandInFaults,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  look(actor: UserActor, assessmentId: string, locale: Locale) {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.find(assessmentId);
      const sheet = await this.assessments.sheet(assessment);
      const { structure, wording } = this.catalogue.version;
      const prepared = this.catalogue.prepared(assessment.weightScheme)!;
      const result = await this.assessments.score(assessment);
      const carriedOver = await this.assessments.carriedOver(assessment);
      const scored = scoredSheetOf(sheet);
      return {
        assessment,
        title: sheet.pilot?.title ?? '',
        result,
        medianScore: medianScore(prepared, scored, mediansOf(await this.assessments.agreementOf(assessment))),
        change: verdictChange(prepared, scored),
        findings: qualityFindings({ structure, contradictions: wording.contradictions, sheet, result, carriedOver }),
        ...(await this.faults.of(assessment, sheet, locale)),
      };
    });
  }
}

export type Look = Awaited<ReturnType<LookBefore['look']>>;

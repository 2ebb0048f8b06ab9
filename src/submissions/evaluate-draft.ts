import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import type { Findings } from '../report-content/evaluate.js';
import { heardVoices } from '../report-content/heard-voices.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { EvaluateRequest } from './evaluate-request.js';

export interface EvaluatedDraft {
  readonly assessment: Assessment;
  /** As the reviewing body would see it. */
  readonly sheet: ReportSheet;
  readonly findings: Findings;
}

/** What a signature would seal if it were given now: for a preview of the report. Nothing is stored. */
@Injectable()
export class EvaluateDraft {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly evaluation: EvaluateRequest,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 422 what a report needs is missing */
  async evaluate(actor: UserActor, id: string, locale: Locale): Promise<EvaluatedDraft> {
    const { assessment, sheet, heard } = await this.unitOfWork.run(actor, async () => {
      const found = await this.assessments.find(id);
      const own = await this.assessments.sheet(found);
      const read = parseSheet(own, this.catalogue.rules, { locale, for: 'report' });
      if ('faults' in read) throw invalid(read.faults);
      const here = await this.assessments.voicesOf(found);
      const seen = (await this.assessments.sheetToSubmit(found)) as ReportSheet;
      return { assessment: found, sheet: seen, heard: heardVoices(own, here) };
    });
    const frozen = { sheet: JSON.stringify(sheet), sheetHash: canonicalHash(sheet) };
    const findings = this.evaluation.findings(assessment, frozen, heard);
    return { assessment, sheet, findings };
  }
}

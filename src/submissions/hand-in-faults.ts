import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { consolidationFaults } from './consolidation.js';
import { unsettled } from './submissions.errors.js';

/** What stands between a draft and the request for its signature. Used inside a unit of work. */
@Injectable()
export class HandInFaults {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** `missing`: what a report needs; `unsettled`: what people do not agree on. */
  async of(
    assessment: Assessment,
    sheet: AnswerSheet,
    locale: Locale,
  ): Promise<{ missing: ErrorDetail[]; unsettled: ErrorDetail[] }> {
    const read = parseSheet(sheet, this.catalogue.rules, { locale, for: 'report' });
    const agreement = await this.assessments.agreementOf(assessment);
    const faults = consolidationFaults(sheet, agreement, this.catalogue.answerable);
    return { missing: 'faults' in read ? read.faults : [], unsettled: unsettled(faults, locale) };
  }
}

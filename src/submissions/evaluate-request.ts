import { Injectable } from '@nestjs/common';
import type { Assessment } from '../assessments/assessment.entity.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ENGINE } from '../platform/config/engine.js';
import { evaluate } from '../report-content/evaluate.js';
import type { Findings } from '../report-content/evaluate.js';
import type { HeardVoices } from '../report-content/heard-voices.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { SubmissionRequest } from './submission-request.entity.js';

/** What follows from a frozen sheet: the same for whoever looks before signing and for what is stored by signing. */
@Injectable()
export class EvaluateRequest {
  constructor(private readonly catalogue: FrameworkCatalogue) {}

  findings(
    { weightScheme }: Pick<Assessment, 'weightScheme'>,
    { sheet, sheetHash }: Pick<SubmissionRequest, 'sheet' | 'sheetHash'>,
    heard: HeardVoices,
  ): Findings {
    return evaluate({
      framework: this.catalogue.version,
      prepared: this.catalogue.prepared(weightScheme)!,
      schemes: this.catalogue.schemesBeside(weightScheme),
      sheet: JSON.parse(sheet) as ReportSheet,
      sheetHash,
      heard,
      engine: ENGINE,
    });
  }
}

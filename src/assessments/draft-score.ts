import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ENGINE } from '../platform/config/engine.js';
import { heardVoices } from '../report-content/heard-voices.js';
import { serviceScore } from '../report-content/service-score.js';
import type { ServiceScore } from '../report-content/service-score.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentParts } from './assessment-parts.js';
import { VoicesRepository } from './voices.repository.js';

/** The score so far, with the hash the sheet would have if it were submitted now. Used inside a unit of work. */
@Injectable()
export class DraftScore {
  constructor(
    private readonly parts: AssessmentParts,
    private readonly voices: VoicesRepository,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  async of(assessment: Assessment): Promise<ServiceScore> {
    const own = await this.parts.sheet(assessment);
    const sheet = await this.parts.seenByReviewer(assessment, own);
    const heard = heardVoices(own, await this.voices.heard(assessment.id));
    const prepared = this.catalogue.prepared(assessment.weightScheme)!;
    return serviceScore(prepared, sheet, this.catalogue.factorOrder, ENGINE, canonicalHash(sheet), heard);
  }
}

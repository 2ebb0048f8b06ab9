import { Injectable } from '@nestjs/common';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import { Clock } from '../platform/clock/clock.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ServiceScore } from '../report-content/service-score.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import type { ReviewerSheet } from '../sheet/reviewer-sheet.js';
import { AgreementRepository } from './agreement.repository.js';
import type { CoordinatorAgreement } from './agreement.repository.js';
import { AssessmentParts } from './assessment-parts.js';
import type { Assessment } from './assessment.entity.js';
import { stateAfter } from './assessment.status.js';
import type { Step } from './assessment.status.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { DraftScore } from './draft-score.js';
import { VoicesRepository } from './voices.repository.js';
import type { AssessmentVoices, ReleasedAnswer } from './voices.repository.js';

/** An assessment on its way to being handed in, as the submissions room needs it. Used inside a unit of work. */
@Injectable()
export class AssessmentRegister {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly parts: AssessmentParts,
    private readonly agreement: AgreementRepository,
    private readonly evidence: EvidenceRegister,
    private readonly voices: VoicesRepository,
    private readonly scores: DraftScore,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404 */
  async find(id: string): Promise<Assessment> {
    const assessment = await this.assessments.byId(id);
    if (!assessment) throw notFound();
    return assessment;
  }

  /** Held until the transaction ends. @throws AppError 404 */
  async locked(id: string): Promise<Assessment> {
    const assessment = await this.assessments.locked(id);
    if (!assessment) throw notFound();
    return assessment;
  }

  /** false where the step is not possible in the assessment's state. */
  async step(assessment: Assessment, step: Step): Promise<boolean> {
    const next = stateAfter(assessment.state, step);
    if (next === null) return false;
    await this.assessments.setState(assessment.id, next, this.clock.now());
    return true;
  }

  sheet(assessment: Assessment): Promise<AnswerSheet> {
    return this.parts.sheet(assessment);
  }

  /** Answers taken over from the former assessment that nobody has saved since; in framework order. */
  carriedOver(assessment: Assessment): Promise<FactorCode[]> {
    return this.parts.carriedOver(assessment);
  }

  sheetToSubmit(assessment: Assessment): Promise<ReviewerSheet> {
    return this.parts.sheetToSubmit(assessment);
  }

  /** Keeps the files as they are for good. Gives their hashes, in the order in which they are hashed again. */
  async sealEvidence(assessment: Assessment): Promise<string[]> {
    await this.evidence.seal(assessment.id);
    return this.evidence.hashesOf(assessment.id);
  }

  /** So far. */
  score(assessment: Assessment): Promise<ServiceScore> {
    return this.scores.of(assessment);
  }

  agreementOf(assessment: Assessment): Promise<Map<FactorCode, CoordinatorAgreement>> {
    return this.agreement.forCoordinator(assessment.id);
  }

  /** Who has answered alone, and which partners for themselves. */
  voicesOf(assessment: Assessment): Promise<AssessmentVoices> {
    return this.voices.heard(assessment.id);
  }

  /** What respondents released to the coordinator; nobody else gets any. */
  releasedOf(assessment: Assessment): Promise<ReleasedAnswer[]> {
    return this.voices.released(assessment.id);
  }
}

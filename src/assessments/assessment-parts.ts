import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { PilotRegister } from '../pilots/pilot-register.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import type { ReviewerSheet } from '../sheet/reviewer-sheet.js';
import { AgreementRepository } from './agreement.repository.js';
import { AnswersRepository } from './answers.repository.js';
import type { Assessment } from './assessment.entity.js';
import { sheetToSubmit, workingSheet } from './working-sheet.js';

/** Puts an assessment's parts together. Used inside a unit of work. */
@Injectable()
export class AssessmentParts {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly agreement: AgreementRepository,
    private readonly evidence: EvidenceRegister,
    private readonly pilots: PilotRegister,
    private readonly agencies: AgencyRegister,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  async sheet(assessment: Assessment): Promise<AnswerSheet> {
    const answers = await this.answers.all(assessment.id);
    const evidence = await this.evidence.ofAssessment(assessment.id);
    const pilot = await this.pilots.find(assessment.pilotId);
    const agency = await this.agencies.find(assessment.agencyId);
    if (!pilot || !agency) throw notFound();
    return workingSheet({ assessment, agency, pilot, answers, evidence }, this.catalogue.factorOrder);
  }

  /** Which answers come from the former assessment and have not been saved since; in framework order. */
  async carriedOver({ id, formerId }: Assessment): Promise<FactorCode[]> {
    if (formerId === null) return [];
    const carried = new Set(await this.answers.carriedOver(id));
    return this.catalogue.factorOrder.filter((factor) => carried.has(factor));
  }

  async sheetToSubmit(assessment: Assessment): Promise<ReviewerSheet> {
    return this.seenByReviewer(assessment, await this.sheet(assessment));
  }

  /** @param own the same sheet as its own agency sees it */
  async seenByReviewer(assessment: Assessment, own: AnswerSheet): Promise<ReviewerSheet> {
    return sheetToSubmit(own, await this.agreement.forReviewer(assessment.id));
  }
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { PilotRegister } from '../pilots/pilot-register.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { AnswerSheet, Pilot as SheetPilot } from '../sheet/answer-sheet.js';
import { AnswersRepository } from './answers.repository.js';
import type { Assessment } from './assessment.entity.js';
import { agencyMismatch } from './assessments.errors.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { readNewAssessment, readSheetMember } from './read-new-assessment.js';
import type { NewAssessmentDto } from './dto/new-assessment.dto.js';

@Injectable()
export class OpenAssessment {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly pilots: PilotRegister,
    private readonly agencies: AgencyRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the agency's assessment of a pilot; with a sheet and no pilot, one is made from the sheet.
   *
   * @throws AppError 404 a pilot that is not there for the caller, 422
   */
  async open(actor: UserActor, body: unknown, locale: Locale): Promise<Assessment> {
    const wanted = readNewAssessment(body, this.catalogue, locale);
    return this.unitOfWork.run(actor, async () => {
      const known = wanted.pilotId === undefined ? null : await this.pilots.find(wanted.pilotId);
      if (wanted.pilotId !== undefined && !known) throw notFound();
      const sheet = wanted.sheet && readSheetMember(wanted.sheet, known, this.catalogue, locale);
      await this.refuseForeignSheet(actor, sheet, locale);
      const pilot = known ?? (await this.pilots.addFromSheet(actor.agencyId!, sheet!.pilot as SheetPilot));
      const assessment = this.newAssessment(actor, wanted, pilot, sheet);
      await this.assessments.add(assessment);
      if (sheet) await this.importAnswers(assessment, sheet);
      return assessment;
    });
  }

  private async refuseForeignSheet(actor: UserActor, sheet: AnswerSheet | undefined, locale: Locale): Promise<void> {
    const named = sheet?.agency?.name;
    if (named === undefined) return;
    const own = await this.agencies.find(actor.agencyId!);
    if (own?.name !== named) throw agencyMismatch(locale);
  }

  private newAssessment(actor: UserActor, wanted: NewAssessmentDto, pilot: Pilot, sheet?: AnswerSheet): Assessment {
    const now = this.clock.now();
    return {
      id: randomUUID(),
      pilotId: pilot.id,
      agencyId: actor.agencyId!,
      framework: this.catalogue.id,
      weightScheme: wanted.weightScheme ?? this.catalogue.version.structure.defaultScheme,
      assessedAt: wanted.assessedAt ?? sheet?.assessedAt ?? now.toISOString().slice(0, 7),
      provenance: sheet?.provenance ?? null,
      state: 'draft',
      revision: 1,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    };
  }

  private async importAnswers(assessment: Assessment, sheet: AnswerSheet): Promise<void> {
    const { id, agencyId, createdBy, createdAt } = assessment;
    const items = [...sheet.answers, ...(sheet.supplementary ?? [])];
    await this.answers.addAll(
      items.map(({ factor, ...content }) => ({
        assessmentId: id,
        factor,
        agencyId,
        content,
        version: 1,
        updatedBy: createdBy,
        updatedAt: createdAt,
      })),
    );
  }
}

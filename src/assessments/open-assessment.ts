import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import { PilotRegister } from '../pilots/pilot-register.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { AnswerSheet, Pilot as SheetPilot } from '../sheet/answer-sheet.js';
import type { Assessment } from './assessment.entity.js';
import { agencyMismatch, foreignAgency } from './assessments.errors.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { FirstAnswers } from './first-answers.js';
import { readNewAssessment, readSheetMember } from './read-new-assessment.js';
import type { NewAssessmentRead } from './read-new-assessment.js';
import type { NewAssessmentDto } from './dto/new-assessment.dto.js';

@Injectable()
export class OpenAssessment {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: FirstAnswers,
    private readonly pilots: PilotRegister,
    private readonly agencies: AgencyRegister,
    private readonly schemes: WeightSchemes,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens the agency's assessment of a pilot; with a sheet and no pilot, one is made from the sheet; with a former
   * assessment that has been decided, the pilot is assessed once more.
   *
   * @param options `unlessThereIsOne`: gives the agency's first one of this pilot where it has one already
   * @throws AppError 404 a pilot or a former assessment that is not there for the caller, 409 the former one is not
   * decided, or has been taken up again, 422
   */
  async open(
    actor: UserActor,
    body: unknown,
    locale: Locale,
    options: { unlessThereIsOne?: boolean } = {},
  ): Promise<Assessment> {
    return this.unitOfWork.run(actor, async () => {
      const { wanted, errors } = await this.wanted(body, locale);
      const former = wanted.formerId === undefined ? null : await this.answers.former(wanted.formerId, wanted.pilotId);
      const pilotId = former?.pilotId ?? wanted.pilotId;
      const known = pilotId === undefined ? null : await this.pilots.find(pilotId);
      if (pilotId !== undefined && !known) throw notFound();
      const first = options.unlessThereIsOne && known && (await this.assessments.firstOf(known.id, actor.agencyId!));
      if (first) return first;
      const sheet = await this.faultless(actor, wanted, known, errors, locale);
      const pilot = known ?? (await this.pilots.addFromSheet(actor.agencyId!, sheet!.pilot as SheetPilot));
      const weightScheme = wanted.weightScheme ?? (await this.schemes.chosen());
      const assessment = this.newAssessment(actor, { ...wanted, weightScheme }, pilot, sheet);
      await this.assessments.add(assessment);
      if (sheet) await this.answers.fromSheet(assessment, sheet);
      else if (former && wanted.carryOver !== false) await this.answers.fromFormer(assessment);
      const action = sheet ? 'assessment.imported' : 'assessment.opened';
      await record({
        action,
        object: { kind: 'assessment', id: assessment.id },
        details: { pilot: pilot.id, former: assessment.formerId },
      });
      return assessment;
    });
  }

  /** Whatever scheme is named, the catalogue has it before it is judged, also one published a moment ago. */
  private async wanted(body: unknown, locale: Locale): Promise<NewAssessmentRead> {
    await this.schemes.know((body as { weightScheme?: unknown } | null | undefined)?.weightScheme);
    return readNewAssessment(body, this.schemes.catalogue, locale);
  }

  /** The sheet, if one was sent. @throws AppError 422 with every fault of the request, its sheet and its agency */
  private async faultless(
    actor: UserActor,
    { sheet, assessedAt }: Partial<NewAssessmentDto>,
    known: Pilot | null,
    errors: readonly ErrorDetail[],
    locale: Locale,
  ): Promise<AnswerSheet | undefined> {
    const read =
      sheet === undefined ? null : readSheetMember({ sheet, assessedAt }, known, this.schemes.catalogue, locale);
    const found = [...errors, ...(read && 'errors' in read ? read.errors : [])];
    const isForeign = sheet !== undefined && (await this.isForeign(actor, sheet));
    if (found.length > 0) throw invalid(isForeign ? [...found, foreignAgency(locale)] : found);
    if (isForeign) throw agencyMismatch(locale);
    return read && 'sheet' in read ? read.sheet : undefined;
  }

  /** Whether a sheet, which may be faulty, names another agency than the caller's. */
  private async isForeign(actor: UserActor, sheet: object): Promise<boolean> {
    const { agency } = sheet as { agency?: { name?: unknown } | null };
    const named = agency?.name;
    if (typeof named !== 'string' || named.trim() === '') return false;
    return (await this.agencies.find(actor.agencyId!))?.name !== named;
  }

  private newAssessment(
    actor: UserActor,
    wanted: Partial<NewAssessmentDto> & { weightScheme: string },
    pilot: Pilot,
    sheet?: AnswerSheet,
  ): Assessment {
    const now = this.clock.now();
    return {
      id: randomUUID(),
      pilotId: pilot.id,
      agencyId: actor.agencyId!,
      framework: this.schemes.catalogue.id,
      weightScheme: wanted.weightScheme,
      assessedAt: wanted.assessedAt ?? sheet?.assessedAt ?? localDay(now, this.config.timeZone).slice(0, 7),
      provenance: sheet?.provenance ?? null,
      formerId: wanted.formerId ?? null,
      occasion: wanted.occasion ?? null,
      state: 'draft',
      revision: 1,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    };
  }
}

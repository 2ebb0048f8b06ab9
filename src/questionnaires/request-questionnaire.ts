import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { safeName } from '../platform/files/safe-name.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { QuestionnaireDto } from './dto/questionnaire.dto.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { QUESTIONNAIRE_WORDS } from './words.js';

/** Asks for the questions to print: an equal questionnaire is given again, a failed one is queued anew. */
@Injectable()
export class RequestQuestionnaire {
  constructor(
    private readonly assessments: ReadAssessments,
    private readonly questionnaires: QuestionnairesRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly templates: QuestionnaireTemplates,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param body `{locale}` @throws AppError 404, 422 */
  async request(actor: UserActor, assessmentId: string, body: unknown, locale: Locale): Promise<Questionnaire> {
    const sheet = await this.assessments.sheet(actor, assessmentId);
    const read = readDto(QuestionnaireDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { title = '', track = 'whole' } = sheet.pilot ?? {};
    const subject = { title, track, provenance: sheet.provenance ?? null };
    const wanted = this.newQuestionnaire(actor, assessmentId, subject, read.value.locale);
    return this.unitOfWork.run(actor, () => this.orEqual(wanted));
  }

  private async orEqual(wanted: Questionnaire): Promise<Questionnaire> {
    if (await this.questionnaires.addIfNew(wanted)) return this.enqueued(wanted);
    const equal = (await this.questionnaires.equalTo(wanted))!;
    const isAskedAgain =
      equal.status === 'failed' && (await this.questionnaires.printed.move(equal.id, ['failed'], 'queued'));
    return isAskedAgain ? this.enqueued({ ...equal, status: 'queued' }) : equal;
  }

  private async enqueued(questionnaire: Questionnaire): Promise<Questionnaire> {
    const { id, agencyId, assessmentId, locale } = questionnaire;
    const details = { assessment: assessmentId, locale };
    await record({ action: 'questionnaire.requested', object: { kind: 'questionnaire', id }, agencyId, details });
    await this.jobs.send(QUEUES.renderQuestionnaire, { questionnaireId: id, agencyId });
    return questionnaire;
  }

  private newQuestionnaire(
    actor: UserActor,
    assessmentId: string,
    subject: Questionnaire['subject'],
    locale: Locale,
  ): Questionnaire {
    const { wordingRevision } = this.catalogue.version;
    return {
      id: randomUUID(),
      assessmentId,
      agencyId: actor.agencyId!,
      locale,
      subject,
      wordingRevision,
      fingerprint: canonicalHash({ subject, wordingRevision, template: this.templates.version }),
      status: 'queued',
      fileName: QUESTIONNAIRE_WORDS[locale].fileName(safeName(subject.title)),
      contentSha256: null,
      requestedBy: actor.userId,
      requestedAt: this.clock.now(),
      finishedAt: null,
    };
  }
}

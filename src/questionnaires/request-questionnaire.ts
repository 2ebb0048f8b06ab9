import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { safeName } from '../platform/files/safe-name.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { PrintDto } from '../platform/printing/dto/print.dto.js';
import { PrintRequests } from '../platform/printing/print-requests.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
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
    private readonly printing: PrintRequests,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param body `{locale}` @throws AppError 404, 422 */
  async request(actor: UserActor, assessmentId: string, body: unknown, locale: Locale): Promise<Questionnaire> {
    const sheet = await this.assessments.sheet(actor, assessmentId);
    const read = readDto(PrintDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { title = '', track = 'whole' } = sheet.pilot ?? {};
    const subject = { title, track, provenance: sheet.provenance ?? null };
    const wanted = this.newQuestionnaire(actor, assessmentId, subject, read.value.locale);
    const { agencyId } = wanted;
    const details = { assessment: assessmentId, locale: wanted.locale };
    const asked = { action: 'questionnaire.requested', kind: 'questionnaire', agencyId, details } as const;
    return this.unitOfWork.run(actor, () => this.printing.ask(this.questionnaires, wanted, asked));
  }

  private newQuestionnaire(
    actor: UserActor,
    assessmentId: string,
    subject: Questionnaire['subject'],
    locale: Locale,
  ): Questionnaire {
    const { wordingRevision } = this.catalogue.version;
    return {
      ...this.printing.begin(actor, locale),
      assessmentId,
      agencyId: actor.agencyId!,
      subject,
      wordingRevision,
      fingerprint: canonicalHash({ subject, wordingRevision, template: this.templates.version }),
      fileName: QUESTIONNAIRE_WORDS[locale].fileName(safeName(subject.title)),
    };
  }
}

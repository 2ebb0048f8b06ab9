import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { PrintedTable } from '../platform/printing/printed-table.js';
import { Questionnaire } from './questionnaire.entity.js';

@Injectable()
export class QuestionnairesRepository extends PrintedTable<Questionnaire> {
  constructor() {
    super(Questionnaire, QUEUES.renderQuestionnaire);
  }

  equalTo({ assessmentId, locale, fingerprint }: Questionnaire): Promise<Questionnaire | null> {
    return transaction().findOneBy(Questionnaire, { assessmentId, locale, fingerprint });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ReadPrinted } from '../platform/printing/read-printed.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';

@Injectable()
export class ReadQuestionnaires extends ReadPrinted<Questionnaire> {
  constructor(questionnaires: QuestionnairesRepository, unitOfWork: UnitOfWork) {
    super(questionnaires, unitOfWork);
  }
}

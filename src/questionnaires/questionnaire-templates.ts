import { Injectable } from '@nestjs/common';
import { PrintTemplates } from '../platform/printing/print-templates.js';

@Injectable()
export class QuestionnaireTemplates extends PrintTemplates {
  constructor() {
    super('questionnaire');
  }
}

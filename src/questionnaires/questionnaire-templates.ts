import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../platform/config/engine.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import type { QuestionnaireLayout } from './questionnaire-html.js';

/** templates/questionnaire, read once, and the version that tells questionnaires made with others apart. */
@Injectable()
export class QuestionnaireTemplates {
  readonly templates: QuestionnaireLayout = {
    layout: read('layout.hbs'),
    factor: read('factor.hbs'),
    css: read('questionnaire.css'),
  };
  /** Changes with the templates, and with the release whose code fills them. */
  readonly version = `${ENGINE}+${canonicalHash(this.templates).slice(0, 12)}`;
}

function read(name: string): string {
  return readFileSync(join(PROJECT_ROOT, 'templates', 'questionnaire', name), 'utf8');
}

import { MEMBERS } from '../../platform/access/caller.js';
import { parameter } from './operation.js';
import { PRINTED, printedPaths } from './printed.js';
import { body, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const QUESTIONNAIRE_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewQuestionnaire: body({ locale: ref('Locale') }),
  Questionnaire: object({ ...PRINTED, assessmentId: ref('Id'), fileName: string() }),
};

export const QUESTIONNAIRE_PATHS = printedPaths({
  schema: 'Questionnaire',
  tag: 'answers',
  roles: MEMBERS,
  asked: {
    at: '/api/v1/assessments/{id}/questionnaires',
    parameters: [parameter('Id')],
    summary: text('要求一份可列印的問卷', 'Ask for the questions to print'),
    description: text(
      '不含任何填答。相同的問卷會得到同一個 id。',
      'It holds no answers. An equal questionnaire has the same id.',
    ),
    example: { locale: 'zh-TW' },
  },
  at: '/api/v1/questionnaires/{id}',
  progress: text('問卷製作到哪裡', 'How far a questionnaire is'),
  download: text('下載問卷', 'Download a questionnaire'),
});

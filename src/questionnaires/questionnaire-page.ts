import { ADDRESSES } from '../platform/views/addresses.js';
import type { Questionnaire } from './questionnaire.entity.js';

/** How far a questionnaire is, and the way to it once it is there. */
export function questionnairePage({ id, assessmentId, subject, locale, status }: Questionnaire) {
  return {
    title: subject.title,
    status,
    locale,
    isReady: status === 'ready',
    isFailed: status === 'failed',
    isWaiting: status === 'queued' || status === 'rendering',
    href: ADDRESSES.questionnaire(id),
    fileHref: ADDRESSES.questionnaireFile(id),
    askHref: ADDRESSES.assessmentOnPaper(assessmentId),
  };
}

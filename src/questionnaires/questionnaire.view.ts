import type { Questionnaire } from './questionnaire.entity.js';

export function questionnaireView(questionnaire: Questionnaire) {
  const { id, assessmentId, locale, status, fileName, contentSha256, requestedAt, finishedAt } = questionnaire;
  return { id, assessmentId, locale, status, fileName, contentSha256, requestedAt, finishedAt };
}

import type { TextInput } from '../reviews/found-text.js';
import type { TriageReason } from '../reviews/triage.js';

/** Why an answer should be looked at, in one sentence. */
export function reasonText(reason: TriageReason, { locale, words, framework }: TextInput): string {
  const say = (key: string, values = {}) => words.pick(locale, 'reviews.reasons', key, values);
  if (reason.code === 'contradiction') {
    const rule = framework.wording.contradictions.find(({ id }) => id === reason.rule);
    return say('contradiction', { code: reason.other, said: rule?.[locale] ?? '' });
  }
  if (reason.code === 'above-comparable') {
    return say(reason.isFar ? 'far-above-comparable' : 'above-comparable', { median: reason.median, n: reason.n });
  }
  if (reason.code === 'above-respondents') {
    return reason.median === null ? say('above-hidden') : say('above-respondents', { median: reason.median });
  }
  return reason.code === 'risen' ? say('risen', { from: reason.from }) : say(reason.code);
}

import { isPlainText } from '../platform/http/plain-text.js';
import { isUuid } from '../platform/http/uuid.js';
import type { MentionLine } from './matter-lists.repository.js';

/** Lists of mentions are sorted by agency, submission and factor. */
export function placeOfMention({ agencyName, submissionId, factor }: MentionLine): readonly string[] {
  return [agencyName, submissionId, factor];
}

export function isMentionPlace(parts: readonly string[]): boolean {
  const [agency, submission, factor = ''] = parts;
  return parts.length === 3 && isPlainText(agency, 200) && isUuid(submission) && /^[A-Z]\d{1,2}$/.test(factor);
}

import type { Evidence } from '../evidence/evidence.entity.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { EvidenceReference } from '../sheet/answer-sheet.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import { statusOf } from '../scoring/answer.js';
import { answerText } from '../reviews/found-text.js';
import type { TextInput } from '../reviews/found-text.js';

/** What the agency said of one factor, as far as the reviewing body may see it: agreement of people, never people. */
export function answerShown(
  answer: ReviewerAnswer | undefined,
  files: readonly Evidence[],
  reviewId: string,
  input: TextInput,
) {
  const { locale, words, framework } = input;
  const frame = framework.wording.frame[locale];
  const status = statusOf(answer);
  const named = new Set(files.map(({ title, fileName }) => title ?? fileName));
  return {
    text: answerText({ status, level: answer?.level ?? null }, input),
    status,
    level: answer?.level ?? null,
    confidence: status === 'answered' ? frame.confidences[answer?.confidence ?? 'medium'].name : null,
    ...wordsOf(answer),
    cause: answer?.cause ? frame.causes[answer.cause] : null,
    names: (answer?.names ?? []).map(({ kind, name }) => ({ name, kind: words.pick(locale, 'answering.kinds', kind) })),
    // A file stands in the sheet by its name too; here it is a link.
    references: (answer?.evidence ?? [])
      .filter(({ title }) => !named.has(title))
      .map((one) => referenceText(one, input)),
    files: files.map((file) => ({
      href: ADDRESSES.reviewEvidence(reviewId, file.id),
      name: file.title ?? file.fileName ?? '',
      fileName: file.fileName,
      kilobytes: Math.max(1, Math.round((file.sizeBytes ?? 0) / 1024)),
    })),
    agreement: agreementText(answer, input),
  };
}

function wordsOf(answer: ReviewerAnswer | undefined) {
  return { note: answer?.note ?? null, reason: answer?.reason ?? null, askWhom: answer?.askWhom ?? null };
}

function referenceText({ title, documentNumber, date, holder }: EvidenceReference, { locale, words }: TextInput) {
  return {
    title,
    details: [documentNumber, date && dateForPeople(date, locale), holder]
      .filter((part) => part !== undefined)
      .join(words.say(locale, 'reviews.comma')),
  };
}

/** n alone, or from five on the median and how far people agreed. */
function agreementText(answer: ReviewerAnswer | undefined, { locale, words }: TextInput): string | null {
  const agreement = answer?.agreement;
  if (!agreement || agreement.n === 0) return null;
  const { n, median, range, rwg } = agreement;
  if (median === null || range === null) return words.say(locale, 'reviews.agreement.few', { n });
  const agreed = rwg === null ? '' : rwg.toFixed(2);
  return words.say(locale, 'reviews.agreement.whole', { n, median, range, agreed });
}

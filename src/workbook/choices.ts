import type { Locale } from '../advice/action.js';
import type { FrameText, Wording } from '../report-content/wording.js';
import type { CAUSES } from '../sheet/answer-sheet.js';
import { CONFIDENCES } from '../sheet/answer-sheet.js';

/** The words of the drop-downs, in one language. */
export type Choices = Readonly<{
  statuses: Pick<FrameText['statuses'], 'unknown' | 'not-applicable'>;
  confidences: Readonly<Record<(typeof CONFIDENCES)[number], string>>;
  causes: Readonly<Record<(typeof CAUSES)[number], string>>;
}>;

export const LEVELS = [1, 2, 3, 4, 5] as const;
export const STATUS_CHOICES = ['unknown', 'not-applicable'] as const;

export function choicesIn({ frame }: Wording, locale: Locale): Choices {
  const { statuses, confidences, causes } = frame[locale];
  const named = CONFIDENCES.map((one) => [one, confidences[one].name] as const);
  return { statuses, confidences: Object.fromEntries(named) as Choices['confidences'], causes };
}

/** A word as people type it: full-width letters, blanks and capitals make no difference. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .toLowerCase();
}

/** What each word stands for, in either language, and the code itself. */
export function meanings<K extends string>(codes: readonly K[], words: readonly Readonly<Record<K, string>>[]) {
  const pairs = codes.flatMap((code) =>
    [code, ...words.map((word) => word[code])].map((w) => [plainWord(w), code] as const),
  );
  return new Map<string, K>(pairs);
}

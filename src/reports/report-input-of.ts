import type { Locale } from '../advice/action.js';
import { imprintOf } from '../platform/settings/settings.js';
import type { Imprint } from '../platform/settings/settings.js';
import type { ReportInput } from '../report-content/report-input.js';
import type { ReviewedEdition } from '../report-content/reviewed.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { Submission } from '../submissions/submission.entity.js';

export interface ReportParts {
  submission: Submission;
  locale: Locale;
  /** As worded when the submission was made. */
  framework: FrameworkVersion;
  schemes: readonly WeightScheme[];
  names: ReadonlyMap<string, string>;
  imprint: Imprint;
  /** Once it is decided. */
  review?: ReviewedEdition;
}

/** A report is made from what was stored with the submission, whatever has changed since. */
export function reportInputOf(parts: ReportParts): ReportInput {
  const { submission, locale, framework, schemes, names, imprint, review } = parts;
  const { result, medianScore, robustness, change, plan, heard } = submission.findings;
  return {
    locale,
    sheet: JSON.parse(submission.sheet) as ReportSheet,
    result,
    medianScore,
    robustness,
    change,
    plan,
    heard,
    framework,
    scheme: { id: submission.weightScheme, weights: submission.weights },
    schemes,
    edition: {
      submittedAt: submission.submittedAt.toISOString(),
      contentHash: submission.contentHash,
      revision: submission.revision,
      reviewState: review?.decision ?? 'self-assessed',
      requestedBy: names.get(submission.requestedBy) ?? null,
      approvedBy: names.get(submission.approvedBy) ?? null,
      ...imprintOf(imprint),
    },
    audience: 'reviewing-body',
    ...(review && { review }),
  };
}

/** Safe on every system: letters, digits and hyphens of any script, no path, no control characters. */
export function fileNameOf(title: string, day: string, extension: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['report'];
  return `${[...words.join('-')].slice(0, 60).join('')}-${day}.${extension}`;
}

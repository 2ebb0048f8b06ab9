import type { Locale } from '../advice/action.js';
import type { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Config } from '../platform/config/config.js';
import type { ReportInput } from '../report-content/report-input.js';
import type { EvaluatedDraft } from '../submissions/evaluate-draft.js';

/** A report of no submission: nothing is sealed, so there is no time, no hash and no revision. */
export function previewInput(
  { assessment, sheet, findings }: EvaluatedDraft,
  locale: Locale,
  { version: framework, schemes }: Pick<FrameworkCatalogue, 'version' | 'schemes'>,
  { reviewingBody, timeZone }: Pick<Config, 'reviewingBody' | 'timeZone'>,
): ReportInput {
  return {
    locale,
    sheet,
    ...findings,
    framework,
    scheme: schemes.find(({ id }) => id === assessment.weightScheme)!,
    schemes,
    edition: {
      submittedAt: null,
      contentHash: null,
      revision: null,
      reviewState: 'draft',
      reviewingBody,
      timeZone,
    },
    audience: 'reviewing-body',
  };
}

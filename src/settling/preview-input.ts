import type { Locale } from '../advice/action.js';
import type { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { imprintOf } from '../platform/settings/settings.js';
import type { Imprint } from '../platform/settings/settings.js';
import type { ReportInput } from '../report-content/report-input.js';
import type { EvaluatedDraft } from '../submissions/evaluate-draft.js';

/** A report of no submission: nothing is sealed, so there is no time, no hash and no revision. */
export function previewInput(
  { assessment, sheet, findings }: EvaluatedDraft,
  locale: Locale,
  catalogue: Pick<FrameworkCatalogue, 'versionNaming' | 'schemesBeside'>,
  imprint: Imprint,
): ReportInput {
  const schemes = catalogue.schemesBeside(assessment.weightScheme);
  return {
    locale,
    sheet,
    ...findings,
    framework: catalogue.versionNaming(assessment.weightScheme),
    scheme: schemes.find(({ id }) => id === assessment.weightScheme)!,
    schemes,
    edition: {
      submittedAt: null,
      contentHash: null,
      revision: null,
      reviewState: 'draft',
      ...imprintOf(imprint),
    },
    audience: 'reviewing-body',
  };
}

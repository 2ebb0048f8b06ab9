import type { RowWords, TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { Band } from '../scoring/framework-structure.js';
import type { VerifiedBand } from '../scoring/verified.js';
import type { submissionLineView } from './submission.view.js';

export function submissionsTable({ wording }: FrameworkVersion): TableShape<ReturnType<typeof submissionLineView>> {
  const verifiedBandName = (band: VerifiedBand | null, { locale, words }: RowWords) => {
    if (band === 'under-review') return words.say(locale, 'tables.underReview');
    return band && wording.frame[locale].bands[band].name;
  };
  return {
    name: 'submissions',
    columns: {
      agencyName: 'text',
      pilotTitle: 'text',
      revision: 'number',
      submittedAt: 'moment',
      status: 'text',
      band: 'text',
      bandIsAtMost: 'flag',
      score: 'number',
      verifiedBand: 'text',
      verifiedScore: 'number',
      difference: 'number',
      shareVerified: 'percent',
      framework: 'text',
      weightScheme: 'text',
      sheetHash: 'text',
      contentHash: 'text',
      id: 'text',
      assessmentId: 'text',
      pilotId: 'text',
      agencyId: 'text',
    },
    row: (line, { locale, words }) => ({
      ...line,
      status: words.pick(locale, 'tables.submissionStatuses', line.status),
      band: wording.frame[locale].bands[line.band as Band].name,
      verifiedBand: verifiedBandName(line.verifiedBand, { locale, words }),
    }),
  };
}

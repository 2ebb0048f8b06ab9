import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { Band } from '../scoring/framework-structure.js';
import type { SubmissionLine } from './submissions.repository.js';

export function submissionsTable({ wording }: FrameworkVersion): TableShape<SubmissionLine> {
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
    }),
  };
}

import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { mentionView } from './matter.view.js';

/** Who stands behind a matter, for spreadsheets. */
export function mentionsTable({ wording }: FrameworkVersion): TableShape<ReturnType<typeof mentionView>> {
  return {
    name: 'mentions',
    columns: {
      agencyName: 'text',
      governmentLevel: 'text',
      pilotTitle: 'text',
      factor: 'text',
      factorName: 'text',
      cause: 'text',
      note: 'text',
      writtenAs: 'text',
      agencyId: 'text',
      pilotId: 'text',
      submissionId: 'text',
    },
    row: ({ name, agencyLevel, factor, cause, ...line }, { locale, words }) => ({
      ...line,
      governmentLevel: words.pick(locale, 'tables.governmentLevels', agencyLevel),
      factor,
      factorName: wording.factors[factor]?.[locale].name ?? null,
      cause: causeIn(wording.frame[locale].causes, cause),
      writtenAs: name,
    }),
  };
}

function causeIn(names: Readonly<Record<string, string>>, cause: string | null): string | null {
  return cause === null ? null : (names[cause] ?? cause);
}

import type { TableShape } from '../platform/tables/lists.js';
import type { assessmentView } from './assessment.view.js';

export const ASSESSMENTS_TABLE: TableShape<ReturnType<typeof assessmentView>> = {
  name: 'assessments',
  columns: {
    state: 'text',
    revision: 'number',
    assessedAt: 'date',
    framework: 'text',
    weightScheme: 'text',
    provenance: 'text',
    createdAt: 'moment',
    updatedAt: 'moment',
    id: 'text',
    pilotId: 'text',
    agencyId: 'text',
  },
  row: (assessment, { locale, words }) => ({
    ...assessment,
    state: words.pick(locale, 'pilots.one.states', assessment.state),
  }),
};

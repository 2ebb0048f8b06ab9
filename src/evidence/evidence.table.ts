import type { TableShape } from '../platform/tables/lists.js';
import type { evidenceView } from './evidence.view.js';

/** Pieces of evidence, for spreadsheets: what they are called and where they are to be found, not what is in them. */
export const EVIDENCE_TABLE: TableShape<ReturnType<typeof evidenceView>> = {
  name: 'evidence',
  columns: {
    factor: 'text',
    evidenceKind: 'text',
    title: 'text',
    documentNumber: 'text',
    documentDate: 'date',
    holder: 'text',
    fileName: 'text',
    sizeBytes: 'number',
    sha256: 'text',
    sealed: 'flag',
    createdAt: 'moment',
    id: 'text',
  },
  row: ({ kind, date, sha256, mediaType: _, createdBy: __, ...piece }, { locale, words }) => ({
    ...piece,
    evidenceKind: words.pick(locale, 'tables.evidenceKinds', kind),
    documentDate: date,
    sha256,
  }),
};

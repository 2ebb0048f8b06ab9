import type { TableShape } from '../platform/tables/lists.js';
import type { agencyNameView, agencyView } from './agency.view.js';

export const AGENCIES_TABLE: TableShape<ReturnType<typeof agencyView>> = {
  name: 'agencies',
  columns: { name: 'text', governmentLevel: 'text', createdAt: 'moment', id: 'text' },
  row: ({ level, ...agency }, { locale, words }) => ({
    ...agency,
    governmentLevel: words.pick(locale, 'tables.governmentLevels', level),
  }),
};

export const AGENCY_NAMES_TABLE: TableShape<ReturnType<typeof agencyNameView>> = {
  name: 'agencies',
  columns: { name: 'text', governmentLevel: 'text', id: 'text' },
  row: ({ level, ...agency }, { locale, words }) => ({
    ...agency,
    governmentLevel: words.pick(locale, 'tables.governmentLevels', level),
  }),
};

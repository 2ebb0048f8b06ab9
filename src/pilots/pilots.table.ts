import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { pilotView } from './pilot.view.js';

export function pilotsTable({ wording }: FrameworkVersion): TableShape<ReturnType<typeof pilotView>> {
  return {
    name: 'pilots',
    columns: {
      title: 'text',
      leadUnit: 'text',
      partners: 'text',
      direction: 'text',
      integrationModel: 'text',
      exchangeFrequency: 'text',
      track: 'text',
      dueOn: 'date',
      summary: 'text',
      serviceItem: 'text',
      createdAt: 'moment',
      updatedAt: 'moment',
      id: 'text',
      agencyId: 'text',
    },
    row: ({ partners, etag: _, leadAgencyId, ...pilot }, { locale }) => {
      const kinds = wording.frame[locale].circumstances;
      return {
        ...pilot,
        agencyId: leadAgencyId,
        partners: partners.map(({ name }) => name).join(locale === 'en' ? '; ' : '、'),
        direction: kinds.direction[pilot.direction],
        integrationModel: kinds.integrationModel[pilot.integrationModel],
        exchangeFrequency: kinds.exchangeFrequency[pilot.exchangeFrequency],
        track: kinds.track[pilot.track ?? 'whole'],
      };
    },
  };
}

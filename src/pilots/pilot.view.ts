import { etagOf } from '../platform/http/preconditions.js';
import type { Pilot } from './pilot.entity.js';

export function pilotView(pilot: Pilot) {
  const { id, leadAgencyId, title, direction, integrationModel, exchangeFrequency, track } = pilot;
  const { leadUnit, summary, serviceItem, dueOn, partners, createdAt, updatedAt, version } = pilot;
  return {
    id,
    leadAgencyId,
    title,
    direction,
    integrationModel,
    exchangeFrequency,
    track,
    leadUnit,
    summary,
    serviceItem,
    dueOn,
    partners: partners.map(({ name, agencyId }) => ({ name, agencyId: agencyId ?? null })),
    createdAt,
    updatedAt,
    etag: etagOf(version),
  };
}

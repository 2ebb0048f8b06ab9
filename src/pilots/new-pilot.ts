import { randomUUID } from 'node:crypto';
import type { Pilot as SheetPilot } from '../sheet/answer-sheet.js';
import type { NewPilotDto } from './dto/pilot.dto.js';
import type { Pilot } from './pilot.entity.js';

type Wanted = Pick<NewPilotDto, keyof NewPilotDto>;

/** A pilot as asked for; what was left out starts empty, and a missing track counts as `whole`. */
export function newPilot(leadAgencyId: string, wanted: Wanted, now: Date, id: string = randomUUID()): Pilot {
  const {
    title,
    direction,
    integrationModel,
    exchangeFrequency,
    track,
    leadUnit,
    summary,
    serviceItem,
    dueOn,
    partners,
  } = wanted;
  return {
    id,
    leadAgencyId,
    title,
    direction,
    integrationModel,
    exchangeFrequency,
    track: track ?? 'whole',
    leadUnit: leadUnit ?? null,
    summary: summary ?? '',
    serviceItem: serviceItem ?? null,
    dueOn: dueOn ?? null,
    partners: (partners ?? []).map(({ name, agencyId }) => ({ name, ...(agencyId && { agencyId }) })),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** The pilot of an answer sheet. */
export function pilotOfSheet(leadAgencyId: string, pilot: SheetPilot, now: Date): Pilot {
  const { partners, ...rest } = pilot;
  return newPilot(leadAgencyId, { ...rest, partners: partners.map((name) => ({ name })) }, now);
}

/** A pilot as it stands in an answer sheet. */
export function sheetPilotOf(pilot: Pilot): SheetPilot {
  const { title, direction, integrationModel, exchangeFrequency, track, leadUnit, partners, summary } = pilot;
  return {
    title,
    direction,
    integrationModel,
    exchangeFrequency,
    track,
    ...(leadUnit !== null && { leadUnit }),
    partners: partners.map(({ name }) => name),
    summary,
  };
}

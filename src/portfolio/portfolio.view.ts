import type { Group } from './read-group.js';
import type { HeatMapAsked } from './heat-map-query.js';
import type { HeatRow } from './read-heat-map.js';
import type { Scope } from './scopes.js';

/** What every answer about the portfolio begins with. */
export function scopeView({ filters, totals }: Scope) {
  return { filters, totals };
}

/** A row of the heat map, with scores by dimension or answers by factor. */
export function heatRowView({ show }: Pick<HeatMapAsked, 'show'>, dimensions: readonly string[]) {
  return ({ id, name, assessments, submissionId, score, band, dimensions: scores, cells }: HeatRow) => ({
    ...{ id, name, assessments, submissionId, score, band: band ?? 'indeterminate' },
    ...(show === 'dimensions'
      ? { dimensions: dimensions.map((code, index) => ({ code, score: scores[index] ?? null })) }
      : { factors: cells }),
  });
}

export function groupView({ own, lines }: Group) {
  return {
    submissionId: own?.submissionId ?? null,
    revision: own?.revision ?? null,
    agencyLevel: own?.agencyLevel ?? null,
    integrationModel: own?.integrationModel ?? null,
    lines,
  };
}

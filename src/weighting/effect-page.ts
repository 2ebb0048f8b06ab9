import { ADDRESSES } from '../platform/views/addresses.js';
import { tableLinks } from '../platform/tables/table-links.js';
import type { Band } from '../scoring/framework-structure.js';
import type { BandCount } from './band-effect.js';
import type { Effect, EffectFilters, NamedChange } from './read-effect.js';
import type { WholePanel } from './read-panels.js';
import type { Saying } from './scale-words.js';

export interface EffectShown {
  readonly whole: WholePanel;
  readonly effect: Effect;
  readonly changes: readonly NamedChange[];
  readonly more: string | null;
  readonly filters: EffectFilters;
}

/** What a draft would do to everything that was handed in: a table from band to band, and who would change. Pure. */
export function effectPage({ whole, effect, changes, more, filters }: EffectShown, saying: Saying) {
  const { panel } = whole;
  const { version } = saying;
  const present = bandsPresent(saying, effect.bands);
  const name = (band: Band) => version.wording.frame[saying.locale].bands[band].name;
  const path = ADDRESSES.panelEffect(panel.id);
  const query = (cursor: string) => new URLSearchParams({ ...filters, cursor }).toString();
  return {
    path,
    panelTitle: panel.title,
    submissions: effect.submissions,
    changed: effect.changes.length,
    latest: effect.changes.filter(({ isLatest }) => isLatest).length,
    bands: present.map((band) => name(band)),
    rows: present.map((from) => ({ name: name(from), cells: present.map((to) => cell(effect.bands, from, to)) })),
    items: present.map((band) => ({ value: band, text: name(band) })),
    form: { from: filters.from ?? '', to: filters.to ?? '' },
    changes: changes.map((change) => ({
      href: ADDRESSES.submission(change.submissionId),
      agency: change.agencyName,
      pilot: change.pilotTitle,
      revision: change.revision,
      isLatest: change.isLatest,
      from: name(change.from),
      fromScore: scoreText(change.fromScore),
      to: name(change.to),
      toScore: scoreText(change.toScore),
    })),
    moreHref: more && `${path}?${query(more)}`,
    tables: tableLinks(`/api/v1/panels/${panel.id}/effect/changes`, {
      from: filters.from ?? null,
      to: filters.to ?? null,
    }),
  };
}

const scoreText = (score: number | null): string | null => score?.toFixed(1) ?? null;

/** Bands that somebody has or would get, lowest first, the undetermined last. */
function bandsPresent({ version }: Saying, counts: readonly BandCount[]): Band[] {
  const all: Band[] = [...version.structure.bands.map(({ id }) => id), 'indeterminate'];
  return all.filter((band) => counts.some(({ from, to }) => from === band || to === band));
}

function cell(counts: readonly BandCount[], from: Band, to: Band) {
  const count = counts.find((one) => one.from === from && one.to === to)?.count ?? 0;
  return { count, isSame: from === to, isMoved: from !== to && count > 0 };
}

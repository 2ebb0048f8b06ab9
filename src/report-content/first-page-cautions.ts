import { shareText } from './format.js';
import type { ReportContext } from './report-context.js';
import { FAIRLY_FIRM } from './robustness-section.js';

/** A verdict that most recalculations would not repeat is not signed unawares; null where it is firm enough. */
export function firmnessCaution({ input, labels, frame }: ReportContext): string | null {
  const { robustness } = input;
  if (!robustness) return null;
  const { band } = input.result;
  const share = robustness.bands.find((one) => one.band === band)?.share ?? 0;
  const [next] = robustness.bands.filter((one) => one.band !== band).toSorted((one, other) => other.share - one.share);
  if (share >= FAIRLY_FIRM || !next) return null;
  const draws = robustness.draws.toLocaleString('en-US');
  return labels.firstPage.weak(draws, shareText(share), frame.bands[band].name, frame.bands[next.band].name);
}

/** Prerequisites that do not decide the verdict but are not in place either, and an item that does not suit. */
export function gateCautions(context: ReportContext): string[] {
  const { input, labels } = context;
  const { gates, decidingGates, caps } = input.result;
  const others = gates.filter(
    ({ id, state }) => state !== 'passed' && state !== 'not-required' && !decidingGates.includes(id),
  );
  const names = context.list(others.map(({ id }) => context.gateName(id)));
  return [
    ...(others.length > 0 ? [labels.firstPage.otherGates(others.length, names)] : []),
    ...(caps.some(({ code }) => code === 'item-unsuited') ? [labels.firstPage.itemUnsuited] : []),
  ];
}

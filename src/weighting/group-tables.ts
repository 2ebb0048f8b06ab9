import type { GroupOpinion } from '../scoring/panel.js';
import type { PanelResult } from './panel-result.js';
import { shortName } from './scale-words.js';
import type { Saying } from './scale-words.js';
import { comparisonShown, percent, ratioText } from './weights-shown.js';

/** The group's weights with each expert's beside them, by dimension and by factor. Pure. */
export function groupTables(saying: Saying, { experts }: PanelResult, group: GroupOpinion) {
  const { version, locale } = saying;
  const { structure, wording } = version;
  const taking = experts.filter(({ state }) => state === 'ready');
  return {
    comparison: comparisonShown(saying, group.pairs),
    codes: taking.map(({ code }) => code!),
    ratios: taking.map(({ pairs }) => ratioText(pairs!.consistencyRatio)),
    dimensions: structure.dimensions.map(({ code }, at) => ({
      name: shortName(saying, code),
      group: percent(group.pairs.weights[at]!),
      experts: taking.map(({ pairs }) => percent(pairs!.weights[at]!)),
    })),
    factors: structure.factors.map(({ code }) => ({
      name: wording.factors[code]![locale].name,
      points: String(group.points[code]!),
      group: percent(group.weights[code]!),
      experts: taking.map(({ weights }) => percent(weights![code]!)),
    })),
  };
}

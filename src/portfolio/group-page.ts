import { ADDRESSES } from '../platform/views/addresses.js';
import type { PortfolioSetting } from './filter-form.js';
import type { Group, GroupLine } from './read-group.js';

/** Where an agency stands among others like it; nobody is named. Pure. */
export function groupPage({ own, lines }: Group, assessmentId: string, { locale, words, version }: PortfolioSetting) {
  const { dimensions, levels, circumstances } = version.wording.frame[locale];
  const compared = lines.filter(({ group }) => group !== null);
  return {
    assessmentHref: ADDRESSES.assessment(assessmentId),
    submissionHref: own && ADDRESSES.submission(own.submissionId),
    isSubmitted: own !== null,
    isLarge: compared.length > 0,
    level: own && levels[own.agencyLevel],
    model: own && circumstances.integrationModel[own.integrationModel],
    agencies: Math.max(0, ...compared.map(({ group }) => group!.agencies)),
    lines: lines.map((line) => ({
      name: dimensions[line.of]?.name ?? words.say(locale, 'portfolio.overall'),
      score: line.score?.toFixed(1) ?? '—',
      place: line.place,
      group: line.group && { lower: line.group.lower, median: line.group.median, upper: line.group.upper },
      strip: stripOf(line),
    })),
  };
}

/** From 0 to 100 as long as the strip is wide. */
function stripOf({ score, group }: GroupLine) {
  if (!group) return null;
  return { from: group.lower, width: Math.max(1, group.upper - group.lower), median: group.median, own: score };
}

import { dateForPeople } from '../platform/views/people-dates.js';
import type { PortfolioReportInput } from './portfolio-report-input.js';
import { sayer } from './sayer.js';

/** What the numbers are about: framework, scheme, and every filter that was set. */
export function scopeFacts(input: PortfolioReportInput): { name: string; value: string }[] {
  const { portfolio, version, locale } = input;
  const { filters } = portfolio;
  const say = sayer(input);
  const frame = version.wording.frame[locale];
  const month = (of: string | null) => (of === null ? '…' : dateForPeople(of, locale));
  const { agencyLevel, direction, integrationModel, from, to } = filters;
  const set: [string, string | null][] = [
    [say('scope.framework'), say('scope.version', { name: frame.name, id: filters.framework })],
    [say('scope.scheme'), frame.schemes[filters.weightScheme]?.name ?? filters.weightScheme],
    [say('scope.result'), say(`results.${filters.result}`)],
    [say('scope.level'), agencyLevel && frame.levels[agencyLevel]],
    [say('scope.direction'), direction && frame.circumstances.direction[direction]],
    [say('scope.model'), integrationModel && frame.circumstances.integrationModel[integrationModel]],
    [say('scope.period'), from || to ? say('scope.fromTo', { from: month(from), to: month(to) }) : null],
  ];
  return set.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

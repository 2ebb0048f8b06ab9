import type { FactorLevels } from '../portfolio/factor-levels.js';
import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, shaded } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';

/** How every factor was answered, those most often at the lowest levels first. */
export function factorsSection(input: PortfolioReportInput): ReportSection {
  const { levels, version, locale } = input;
  const say = sayer(input);
  const answered = levels.factors.filter((factor) => given(factor) > 0);
  const sorted = [...answered].sort((one, other) => lowShare(other) - lowShare(one));
  return {
    id: 'factors',
    title: say('factors.title'),
    lead: say('factors.lead'),
    drawing: null,
    caption: say('factors.caption'),
    columns: [
      text(say('factors.factor')),
      ...[1, 2, 3, 4, 5].map((level) => number(say('factors.level', { n: level }))),
      number(say('factors.median')),
      number(say('factors.unknown')),
      number(say('factors.notApplicable')),
    ],
    rows: sorted.map((factor) => [
      head(`${factor.factor} ${version.wording.factors[factor.factor]![locale].name}`),
      ...factor.levels.map((count) => shaded(count, given(factor))),
      figure(factor.median === null ? '—' : String(factor.median)),
      figure(factor.unknown.toLocaleString('en')),
      figure(factor.notApplicable.toLocaleString('en')),
    ]),
    none: say('none'),
    note: say('factors.note'),
  };
}

const given = ({ levels }: FactorLevels): number => levels.reduce((sum, count) => sum + count, 0);
/** Of those that gave a level, how many are at 1 or 2. */
const lowShare = (factor: FactorLevels): number => (factor.levels[0]! + factor.levels[1]!) / given(factor);

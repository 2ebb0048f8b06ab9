import type { VerifiedResult } from '../scoring/verified.js';
import { scoreText } from './format.js';
import type { ReportContext } from './report-context.js';
import { ACCENT, drawing, element, FAINT, LINE, PAPER, QUIET, text, WIDTH } from './svg.js';

const LEFT = 190;
const RIGHT = 60;
const TOP = 12;
const ROW = 50;
const BAR = 13;

const across = (score: number): number => LEFT + (score / 100) * (WIDTH - LEFT - RIGHT);

/** Two bars for each dimension: outlined as the agency has it, filled as verified, each with its number at the end. */
export function selfAndVerified(context: ReportContext, { result }: Pick<VerifiedResult, 'result'>): string {
  const { input, labels } = context;
  const words = labels.review;
  const pairs = input.result.dimensions.map(({ code, score }, index) => ({
    name: context.dimensionName(code),
    code,
    self: score,
    verified: result.dimensions[index]!.score,
  }));
  const told = pairs.map(({ name, self, verified }) => words.chartLine(name, scoreText(self), scoreText(verified)));
  const bottom = TOP + pairs.length * ROW;
  const rows = pairs.map(({ name, code, self, verified }, index) => {
    const middle = TOP + index * ROW + ROW / 2;
    const label = text(0, middle + 2, `${code}  ${name}`, { 'font-size': 11.5, 'font-weight': 700 });
    return label + bar(self, middle - BAR - 1, false) + bar(verified, middle + 1, true);
  });
  return drawing(
    'chart-self-and-verified',
    { width: WIDTH, height: bottom + 40 },
    { title: words.chart, description: words.chartText(context.list(told)) },
    scale(context, bottom) + rows.join('') + key(context, bottom + 34),
  );
}

function bar(score: number | null, y: number, isVerified: boolean): string {
  const ground = element('rect', { x: LEFT, y, width: across(100) - LEFT, height: BAR, fill: FAINT });
  const number = text(across(100) + 8, y + BAR - 2, scoreText(score), {
    'font-size': 11.5,
    'font-weight': isVerified ? 700 : 400,
  });
  return ground + (score === null ? '' : filled(across(score) - LEFT, LEFT, y, isVerified)) + number;
}

function filled(width: number, x: number, y: number, isVerified: boolean): string {
  const outline = { fill: PAPER, stroke: ACCENT, 'stroke-width': 1.4 };
  return element('rect', { x, y, width, height: BAR, ...(isVerified ? { fill: ACCENT } : outline) });
}

function scale({ input }: ReportContext, bottom: number): string {
  const marks = [...input.framework.structure.bands.map(({ from }) => from), 100];
  return marks
    .map((mark) => {
      const x = across(mark);
      const line = { x1: x, x2: x, y1: TOP - 6, y2: bottom + 2, stroke: LINE, 'stroke-width': 0.6 };
      return (
        element('line', line) +
        text(x, bottom + 14, String(mark), { 'text-anchor': 'middle', 'font-size': 10, fill: QUIET })
      );
    })
    .join('');
}

function key({ labels }: ReportContext, y: number): string {
  const words = labels.review;
  return (
    filled(18, LEFT, y - 9, false) +
    text(LEFT + 24, y + 1, words.ofSelf, { 'font-size': 10, fill: QUIET }) +
    filled(18, LEFT + 90, y - 9, true) +
    text(LEFT + 114, y + 1, `${words.ofReview}　${labels.profile.bandMarks}`, { 'font-size': 10, fill: QUIET })
  );
}

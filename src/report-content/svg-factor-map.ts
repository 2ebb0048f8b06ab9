import type { FactorView, ReportContext } from './report-context.js';
import { drawing, element, FAINT, INK, LINE, PAPER, QUIET, text, WIDTH } from './svg.js';
import { wrapped } from './svg-text.js';

const COLUMNS = 7;
const GAP = 4;
const CELL = { width: (WIDTH - 2 - GAP * (COLUMNS - 1)) / COLUMNS, height: 62 };
const HEADING = 26;
const LEGEND = 40;

/** The lower the darker; the number and the gauge say the same without shade. */
const SHADES: Readonly<Record<number, { ground: string; ink: string }>> = {
  1: { ground: '#3c4a54', ink: '#ffffff' },
  2: { ground: '#8796a1', ink: '#10161b' },
  3: { ground: '#c3ccd3', ink: INK },
  4: { ground: '#e6ebee', ink: INK },
  5: { ground: '#ffffff', ink: INK },
};

/** Every factor as a cell, grouped by dimension. */
export function factorMap(context: ReportContext): string {
  const { input, labels } = context;
  let y = 0;
  const groups = input.framework.structure.dimensions.map(({ code }) => {
    const factors = context.factors.filter(({ structure }) => structure.dimension === code);
    const heading = text(0, y + 17, `${code}  ${context.dimensionName(code)}`, {
      'font-size': 12.5,
      'font-weight': 700,
    });
    const cells = factors.map((factor, index) => {
      const left = 1 + (index % COLUMNS) * (CELL.width + GAP);
      const top = y + HEADING + Math.floor(index / COLUMNS) * (CELL.height + GAP);
      return cell(factor, left, top);
    });
    y += HEADING + Math.ceil(factors.length / COLUMNS) * (CELL.height + GAP) + 4;
    return heading + cells.join('');
  });
  return drawing(
    'chart-factors',
    { width: WIDTH, height: y + LEGEND },
    { title: labels.factors.chart, description: labels.factors.chartText(told(context)) },
    groups.join('') + legend(context, y + 8),
  );
}

function told({ factors, frame }: ReportContext): string {
  return factors.map(({ code, result }) => `${code} ${result.level ?? frame.statuses[result.status]}`).join('; ');
}

/** Slanting lines across a box, drawn one by one: a pattern fill would be printed as a picture of megabytes. */
function hatch({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let at = 8; at < width + height; at += 8) {
    const [left, top] = [Math.max(0, at - height), Math.max(0, at - width)];
    lines.push(`M${x + left} ${y + Math.min(at, height)}L${x + Math.min(at, width)} ${y + top}`);
  }
  return element('path', { d: lines.join(''), stroke: FAINT, 'stroke-width': 1.4, fill: 'none' });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cell({ code, result, text: words, gate }: FactorView, x: number, y: number): string {
  const shade = SHADES[result.level ?? 5]!;
  const names = wrapped(words.name, (CELL.width - 10) / 8.6, 3);
  const name = names.map((line, index) =>
    text(x + 5, y + 27 + index * 10.2, line, { 'font-size': 8.6, fill: shade.ink }),
  );
  return (
    ground(result.status, shade.ground, x, y, gate !== null) +
    text(x + 5, y + 14, code, { 'font-size': 9.5, 'font-weight': 700, fill: shade.ink }) +
    mark(result, x + CELL.width - 5, y + 16, shade.ink) +
    name.join('') +
    (result.level === null ? '' : gauge(result.level, x + 5, y + CELL.height - 7, shade.ink))
  );
}

function ground(status: string, fill: string, x: number, y: number, isInGate: boolean): string {
  const inset = isInGate ? 1 : 0.5;
  const box = { x: x + inset, y: y + inset, width: CELL.width - 2 * inset, height: CELL.height - 2 * inset };
  const dashes = status === 'unanswered' ? { 'stroke-dasharray': '2 3' } : {};
  const frame = { stroke: isInGate ? INK : LINE, 'stroke-width': isInGate ? 2 : 0.8, ...dashes };
  if (status === 'unknown') {
    return element('rect', { ...box, fill: PAPER }) + hatch(box) + element('rect', { ...box, fill: 'none', ...frame });
  }
  const cross = `M${box.x} ${box.y}L${box.x + box.width} ${box.y + box.height}`;
  const struck = status === 'not-applicable' ? element('path', { d: cross, stroke: LINE, 'stroke-width': 0.8 }) : '';
  return element('rect', { ...box, fill, ...frame }) + struck;
}

const MARKS: Readonly<Record<string, string>> = { unknown: '?', 'not-applicable': '–', unanswered: '' };

function mark(result: FactorView['result'], x: number, y: number, fill: string): string {
  const words = result.level === null ? (MARKS[result.status] ?? '') : String(result.level);
  return text(x, y, words, { 'text-anchor': 'end', 'font-size': 14, 'font-weight': 700, fill });
}

/** Five steps, those reached filled. */
function gauge(level: number, x: number, y: number, ink: string): string {
  return [1, 2, 3, 4, 5]
    .map((step) => {
      const box = { x: x + (step - 1) * 10, y, width: 8, height: 3 };
      return element('rect', { ...box, fill: step <= level ? ink : 'none', stroke: ink, 'stroke-width': 0.5 });
    })
    .join('');
}

function legend({ labels }: ReportContext, y: number): string {
  const levels = [1, 2, 3, 4, 5].map((level) => {
    const box = { x: (level - 1) * 26, y, width: 24, height: 18 };
    const { ground: fill, ink } = SHADES[level]!;
    const number = text(box.x + 12, y + 13, String(level), { 'text-anchor': 'middle', 'font-weight': 700, fill: ink });
    return element('rect', { ...box, fill, stroke: LINE, 'stroke-width': 0.8 }) + number;
  });
  const words = labels.factors.legend;
  const others = [
    { label: words.unknown, box: { fill: PAPER, stroke: LINE, 'stroke-width': 0.8 }, sign: '?' },
    { label: words.notApplicable, box: { fill: PAPER, stroke: LINE, 'stroke-width': 0.8 }, sign: '–' },
    {
      label: words.unanswered,
      box: { fill: PAPER, stroke: LINE, 'stroke-width': 0.8, 'stroke-dasharray': '2 3' },
      sign: '',
    },
    { label: words.gate, box: { fill: PAPER, stroke: INK, 'stroke-width': 2 }, sign: '' },
  ].map(({ label, box, sign }, index) => {
    const x = 146 + index * 124;
    const shape = element('rect', { x, y: y + 1, width: 24, height: 16, ...box });
    const sample = text(x + 12, y + 13, sign, { 'text-anchor': 'middle', 'font-weight': 700 });
    const lines = label === words.unknown ? hatch({ x, y: y + 1, width: 24, height: 16 }) : '';
    return shape + lines + sample + text(x + 30, y + 13, label, { 'font-size': 9.5, fill: QUIET });
  });
  return levels.join('') + others.join('');
}

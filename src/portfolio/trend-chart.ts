import type { QuarterRow } from './portfolio.repository.js';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 44;
const RIGHT = 44;
const TOP = 16;
const BOTTOM = 26;

/** Where the mean overall score of each quarter stands; the same numbers stand in the table beside it, under the same names. */
export function trendChart(
  rows: readonly Pick<QuarterRow, 'quarter' | 'score'>[],
  nameOf: (quarter: string) => string,
) {
  const scored = rows.filter((row): row is { quarter: string; score: number } => row.score !== null);
  if (scored.length < 2) return null;
  const step = (WIDTH - LEFT - RIGHT) / (scored.length - 1);
  const y = (score: number): number => round(TOP + ((100 - score) / 100) * (HEIGHT - TOP - BOTTOM));
  const every = Math.ceil(scored.length / 6);
  const points = scored.map(({ quarter, score }, index) => ({
    x: round(LEFT + index * step),
    y: y(score),
    above: y(score) - 8,
    score: score.toFixed(1),
    label: nameOf(quarter),
    isNamed: index % every === 0,
  }));
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: WIDTH - RIGHT,
    foot: HEIGHT - 8,
    line: points.map(({ x, y: at }) => `${x},${at}`).join(' '),
    points,
    marks: [0, 20, 40, 60, 80, 100].map((mark) => ({ mark, y: y(mark), text: y(mark) + 4 })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

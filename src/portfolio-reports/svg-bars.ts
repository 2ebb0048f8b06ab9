import { ACCENT, drawing, element, FAINT, INK, PAPER, text, WIDTH } from '../report-content/svg.js';

const LEFT = 215;
const RIGHT = 110;
const BAR = 12;

export interface Bar {
  /** 0..1 of the width. */
  readonly share: number;
  /** Beside its end. */
  readonly told: string;
}

export interface BarRow {
  readonly name: string;
  /** One, or two: the second is drawn hollow. */
  readonly bars: readonly Bar[];
}

/** Bars from left to right with their numbers beside them. @param id of the drawing, unlike any other of the document */
export function svgBars(id: string, words: { title: string; description: string }, rows: readonly BarRow[]): string {
  const height = (row: BarRow): number => row.bars.length * (BAR + 3) + 8;
  let y = 4;
  const drawn = rows.map((row) => {
    const top = y;
    y += height(row);
    const middle = top + (row.bars.length * (BAR + 3)) / 2 + 3;
    return (
      text(0, middle, row.name) + row.bars.map((bar, place) => drawBar(bar, top + place * (BAR + 3), place)).join('')
    );
  });
  return drawing(id, { width: WIDTH, height: y + 4 }, words, drawn.join(''));
}

function drawBar({ share, told }: Bar, y: number, place: number): string {
  const space = WIDTH - LEFT - RIGHT;
  const width = Math.max(share > 0 ? 1 : 0, Math.min(1, share) * space);
  const look = place === 0 ? { fill: ACCENT } : { fill: PAPER, stroke: INK, 'stroke-width': 1 };
  return (
    element('rect', { x: LEFT, y, width: space, height: BAR, fill: FAINT }) +
    (width > 0 ? element('rect', { x: LEFT, y, width, height: BAR, ...look }) : '') +
    text(WIDTH - RIGHT + 8, y + BAR - 2, told, { 'font-size': 10 })
  );
}

import { readXml } from './xml-events.js';

/** How a number shows: as itself, as a day, or as a month without a day. */
export type NumberShape = 'number' | 'day' | 'month';

/** Formats that every workbook has without naming them (ECMA-376 18.8.30), those of East Asia included. */
const BUILT_IN_DAYS = [14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 56, 57, 58];
const BUILT_IN_MONTHS = [17, 55];

/** By the number of a cell's style. */
export function numberShapes(styles: string | undefined): readonly NumberShape[] {
  const named = new Map<number, string>();
  const shapes: NumberShape[] = [];
  let isInCells = false;
  readXml(styles ?? '', {
    open(name, attributes) {
      if (name === 'numFmt') named.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) shapes.push(shapeOf(Number(attributes.get('numFmtId')), named));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  return shapes;
}

function shapeOf(id: number, named: ReadonlyMap<number, string>): NumberShape {
  if (BUILT_IN_DAYS.includes(id)) return 'day';
  if (BUILT_IN_MONTHS.includes(id)) return 'month';
  const code = (named.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (!/[ye]/.test(code) || !code.includes('m') || /general/.test(code)) return 'number';
  return code.includes('d') ? 'day' : 'month';
}

/**
 * Day 1 is 1900-01-01; day 60, which the calendar lacks, is why later ones count from 1899-12-30.
 *
 * @returns null for a number no date stands for
 */
export function serialDate(serial: number, shape: 'day' | 'month', from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!Number.isFinite(day) || day < 1 || day > 2_958_465) return null;
  const iso = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000).toISOString();
  return iso.slice(0, shape === 'day' ? 10 : 7);
}

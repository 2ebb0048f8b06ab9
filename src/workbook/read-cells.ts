import type { CellValue } from './cell-value.js';
import { serialDate } from './number-formats.js';
import type { NumberShape } from './number-formats.js';
import { MalformedXmlError, readXml } from './xml-events.js';
import type { Attributes } from './xml-events.js';

export interface CellContext {
  readonly shared: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
}

/** Nothing of ours lies further out; what does is not looked at. */
const MOST_ROWS = 2000;
/** A sheet has about six. */
const MOST_LEVELS = 64;
const WITHIN = /^[A-Z]([A-Z])?([1-9]\d{0,3})$/;

interface OpenCell {
  name: string;
  type: string;
  style: number;
  value: string;
  isFormula: boolean;
}

/** What stands in the cells of a sheet. Formulas are marked as such, whatever result is kept beside them. */
export function readCells(xml: string, context: CellContext): { cells: Map<string, CellValue>; lastRow: number } {
  const cells = new Map<string, CellValue>();
  let cell: OpenCell | null = null;
  let lastRow = 0;
  const inside: string[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (inside.push(name) > MOST_LEVELS) throw new MalformedXmlError('nested too deep');
      if (name === 'c') cell = openCell(attributes);
      if (name === 'f' && cell) cell.isFormula = true;
    },
    close(name) {
      inside.pop();
      if (name !== 'c' || !cell) return;
      const value = valueOf(cell, context);
      const row = rowWithin(cell.name);
      if (value && row > 0) cells.set(cell.name, value);
      lastRow = value ? Math.max(lastRow, row) : lastRow;
      cell = null;
    },
    text(text) {
      const holder = inside.at(-1);
      if (cell && (holder === 'v' || (holder === 't' && !inside.includes('rPh')))) cell.value += text;
    },
  });
  return { cells, lastRow };
}

/** 0 for a cell too far out. */
function rowWithin(name: string): number {
  const row = Number(WITHIN.exec(name)?.[2] ?? 0);
  return row <= MOST_ROWS ? row : 0;
}

function openCell(attributes: Attributes): OpenCell {
  return {
    name: attributes.get('r') ?? '',
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    value: '',
    isFormula: false,
  };
}

function valueOf({ type, style, value, isFormula }: OpenCell, context: CellContext): CellValue | null {
  if (isFormula) return { kind: 'formula' };
  if (value === '') return null;
  if (type === 's') return textValue(context.shared[Number(value)] ?? '');
  if (type === 'b') return { kind: 'boolean', value: value.trim() === '1' };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'd') return { kind: 'date', text: value.slice(0, 10) };
  return type === 'n' ? numberValue(Number(value), context.shapes[style] ?? 'number', context) : textValue(value);
}

function numberValue(value: number, shape: NumberShape, { from1904 }: CellContext): CellValue {
  const date = shape === 'number' ? null : serialDate(value, shape, from1904);
  return date === null ? { kind: 'number', value } : { kind: 'date', text: date };
}

/** Excel keeps a carriage return as _x000D_. */
function textValue(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text: text.replace(/_x000D_\n?/g, '\n') };
}

import type { GateState } from '../scoring/score-result.js';

/** Shapes that read without colour: full, half, empty, dotted. */
export const GATE_MARKS: Readonly<Record<GateState, string>> = {
  passed: '●',
  held: '◐',
  failed: '○',
  open: '◌',
  'not-required': '–',
};

import type { Response } from 'express';
import type { TableFormat } from './table-format.js';

type Recorder = (format: TableFormat) => Promise<void>;

const recorders = new WeakMap<Response, Recorder>();

/** Whatever table is handed out with this response is told to the recorder first. */
export function recordWith(response: Response, recorder: Recorder): void {
  recorders.set(response, recorder);
}

/** Before the first byte leaves: a table that cannot be recorded is not handed out. */
export async function recordTaken(response: Response, format: TableFormat): Promise<void> {
  await recorders.get(response)?.(format);
}

/** What a table is recorded as: `submissions-answers` for `/api/v1/submissions/:id/answers`. */
export function tableCode(route: string): string {
  const parts = route.replace(/^\/api\/v1\//, '').split('/');
  const isOne = parts.at(-1)!.startsWith(':');
  return [...parts.filter((part) => !part.startsWith(':')), ...(isOne ? ['one'] : [])].join('-');
}

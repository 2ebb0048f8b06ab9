import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back from a place where nothing can be made
 * although its parent is there, such as /proc.
 *
 * @returns the uppermost folder that was made; null if all were there
 * @throws the system's error
 */
export function makeFolder(path: string): string | null {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
  const above = dirname(path);
  const uppermost = above === path ? null : makeFolder(above);
  mkdirSync(path);
  return uppermost ?? path;
}

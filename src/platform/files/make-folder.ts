import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, or none. Node's own `recursive` never comes back from a place where nothing can
 * be made although its parent is there, such as /proc.
 *
 * @param path absolute
 * @returns the uppermost folder that was made; null if all were there
 * @throws the system's error
 */
export function makeFolder(path: string): string | null {
  if (isFolder(path)) return null;
  const above = dirname(path);
  const uppermost = above === path ? null : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it a moment ago.
    if (isFolder(path)) return uppermost;
    if (uppermost !== null) rmSync(uppermost, { recursive: true, force: true });
    throw error;
  }
  return uppermost ?? path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

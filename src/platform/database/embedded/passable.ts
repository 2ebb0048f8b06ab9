import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './run-as.js';

/** What decides who may enter a folder (or run a file): its permission bits and its owner, as `stat` gives them. */
export interface Rights {
  mode: number;
  uid: number;
  gid: number;
}

const OWNER = 0o100;
const GROUP = 0o010;
const OTHERS = 0o001;

/**
 * Whether the user may pass through a folder. As in the kernel, only the first class that fits counts: an owner
 * without the right is kept out even where everybody else may enter. Further groups of the user do not count, because
 * a process started under another uid has none.
 */
export function mayPass({ mode, uid, gid }: Rights, account: Pick<Account, 'uid' | 'gid'>): boolean {
  if (account.uid === 0) return true;
  if (uid === account.uid) return (mode & OWNER) !== 0;
  if (gid === account.gid) return (mode & GROUP) !== 0;
  return (mode & OTHERS) !== 0;
}

/** The path itself and everything above it, from the root down: `/`, `/srv`, `/srv/data`. */
export function pathsDownTo(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [...pathsDownTo(above), path];
}

/**
 * The first folder on the way to `path`, itself included, that the user cannot pass; null if the way is open. Without
 * a change of user (`account` null) the way counts as open: where it is not, our own file access has already failed.
 *
 * @param path absolute, symbolic links resolved
 */
export async function firstClosed(path: string, account: Account | null): Promise<string | null> {
  if (!account) return null;
  for (const step of pathsDownTo(path)) {
    if (!mayPass(await stat(step), account)) return step;
  }
  return null;
}

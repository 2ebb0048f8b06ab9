import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../platform/database/embedded/processes.js';
import { makeFolder } from '../platform/files/make-folder.js';

/**
 * One service for one data folder: a second one would fight over its database. The file holds the number of the
 * process and its command, as the number alone may belong to quite another program after a crash.
 */
export class StartLock {
  private constructor(
    private readonly path: string,
    private readonly holder: string,
  ) {}

  /** @throws Error naming the folder where another service is running on it, or it cannot be written */
  static async take(dataDir: string): Promise<StartLock> {
    const path = join(dataDir, 'service.pid');
    const holder = `${process.pid}\n${(await commandOf(process.pid)) ?? ''}`;
    for (let attempt = 0; attempt < 2; attempt++) {
      if (putInPlace(dataDir, path, holder)) return new StartLock(path, holder);
      const found = contentOf(path);
      if (await isRunning(found)) throw new Error(`another service is already running on ${dataDir}`);
      if (contentOf(path) === found) remove(path);
    }
    throw new Error(`another service is just starting on ${dataDir}`);
  }

  release(): void {
    if (contentOf(this.path) === this.holder) remove(this.path);
  }
}

/** Written beside and linked: whoever reads the file reads all of it. @returns false where there is one already */
function putInPlace(dataDir: string, path: string, holder: string): boolean {
  const beside = `${path}.${process.pid}`;
  try {
    makeFolder(dataDir);
    writeFileSync(beside, holder);
    linkSync(beside, path);
    return true;
  } catch (error) {
    const { code = 'unknown', syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'link') return false;
    throw new Error(`the data folder ${dataDir} cannot be written (${code}); set DATA_DIR to another`, {
      cause: error,
    });
  } finally {
    remove(beside);
  }
}

async function isRunning(holder: string | null): Promise<boolean> {
  const [number = '', command] = (holder ?? '').split('\n', 2);
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  return (await commandOf(pid)) === command;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // gone already
  }
}

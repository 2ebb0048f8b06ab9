import { BackupError } from '../backup/manifest.js';
import type { Config } from '../platform/config/config.js';
import { readCredentials } from '../platform/database/embedded/credentials.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { StartLock } from './start-lock.js';

export interface OwnedDatabase {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  /** Leaves everything as it was found. */
  release(): Promise<void>;
}

/**
 * The service's database for a command beside it: the one configured, or the one that comes along, started for the while
 * unless it is running already.
 *
 * @param whileRunning whether the service may be running meanwhile
 * @throws BackupError, Error
 */
export async function ownedDatabase(
  config: Config,
  { whileRunning }: { whileRunning: boolean },
): Promise<OwnedDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = config;
  if (databaseUrl !== null) {
    if (databaseOwnerUrl === null)
      throw new BackupError(
        '請設定 DATABASE_OWNER_URL；這項作業須以資料庫擁有者執行。',
        'Set DATABASE_OWNER_URL: this is done as the owner.',
      );
    return { serviceUrl: databaseUrl, ownerUrl: databaseOwnerUrl, release: async () => undefined };
  }
  if (whileRunning && !(await readCredentials(dataDir).catch(() => null))) {
    throw new BackupError(
      `${dataDir} 沒有資料庫；請將 DATA_DIR 設為服務的資料夾。`,
      `There is no database in ${dataDir}: set DATA_DIR to the service’s data folder.`,
    );
  }
  const lock = await StartLock.take(dataDir).catch((error: Error) => {
    if (whileRunning && /already running/.test(error.message)) return null;
    throw error;
  });
  try {
    const { ownerUrl, serviceUrl, adopted, stop } = await startEmbeddedPostgres({ dataDir });
    const release = async (): Promise<void> => {
      if (lock !== null || !adopted) await stop();
      lock?.release();
    };
    return { ownerUrl, serviceUrl, release };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

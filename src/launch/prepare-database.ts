import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/list.js';
import { DemoModule } from '../demo/demo.module.js';
import { DemoMatters } from '../demo/demo-matters.js';
import { DemoPanel } from '../demo/demo-panel.js';
import { DemoWorkspace } from '../demo/demo-workspace.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import { InviteFirstAdministrator } from '../invitations/invite-first-administrator.js';
import type { Config } from '../platform/config/config.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { migrate } from '../platform/database/migrate.js';
import { refuseUnsafeServiceUser } from '../platform/database/service-user.js';
import { createLog } from '../platform/log/log.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';

export interface PreparedDatabase {
  readonly serviceUrl: string;
  /** null where only the service's user is known. */
  readonly ownerUrl: string | null;
  readonly notice: string | null;
  /** The link by which the first administrator comes in; null where there is one, or the demo's. */
  readonly firstInvitation: string | null;
  /** As an administrator named it, or else the configuration; in Chinese. */
  readonly reviewingBody: string;
  stop(): Promise<void>;
  /** false once the one that comes along has ended; whether another one answers is told by the service itself. */
  isRunning(): Promise<boolean>;
}

/**
 * A database at head with the framework loaded and, where wanted, the demo workspace: the one that comes along, or the
 * one configured.
 *
 * @param password of the demo accounts; null = no demo workspace
 */
export async function prepareDatabase(config: Config, password: string | null): Promise<PreparedDatabase> {
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir }) : null;
  const stop = async (): Promise<void> => embedded?.stop();
  const isRunning = async (): Promise<boolean> => embedded === null || embedded.isRunning();
  try {
    const serviceUrl = embedded?.serviceUrl ?? config.databaseUrl!;
    const ownerUrl = embedded?.ownerUrl ?? config.databaseOwnerUrl;
    if (ownerUrl !== null) await migrate(ownerUrl, serviceUrl);
    const filled = await fill(config, serviceUrl, password);
    return { serviceUrl, ownerUrl, notice: embedded?.notice ?? null, ...filled, stop, isRunning };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(
  config: Config,
  serviceUrl: string,
  password: string | null,
): Promise<Pick<PreparedDatabase, 'firstInvitation' | 'reviewingBody'>> {
  const log = createLog(config.logLevel, 'start');
  const app = await NestFactory.createApplicationContext(DemoModule.with({ config, serviceUrl, log }), {
    logger: false,
    abortOnError: false,
  });
  try {
    await refuseUnsafeServiceUser(app.get(DataSource));
    await refuseOldSchema(app.get(DataSource));
    await app.get(FrameworkRegister).register();
    if (password !== null) {
      const { reviewer, administrator } = await app.get(DemoWorkspace).make(password);
      await app.get(DemoMatters).make(reviewer);
      await app.get(DemoPanel).make(administrator);
    }
    const firstInvitation = await app.get(InviteFirstAdministrator, { strict: false }).invite();
    const settings = app.get(SettingsRegister, { strict: false });
    await settings.lookAgain();
    return { firstInvitation, reviewingBody: settings.current.reviewingBody['zh-TW'] };
  } finally {
    await app.close();
  }
}

/** Without the owner's address nobody could migrate: said in words, rather than by the first query that fails. */
async function refuseOldSchema(connection: DataSource): Promise<void> {
  const [found] = await connection.query<{ there: boolean }[]>("SELECT to_regclass('migrations') IS NOT NULL AS there");
  const applied = found?.there ? await connection.query<unknown[]>('SELECT 1 FROM migrations') : [];
  if (applied.length === migrations.length) return;
  throw new Error(
    `The database has ${applied.length} of ${migrations.length} migrations. Set DATABASE_OWNER_URL, so that npm start can migrate it.`,
  );
}

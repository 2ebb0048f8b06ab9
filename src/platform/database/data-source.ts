import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/list.js';

/** @param connections most connections kept open; a web process serves 16 people at once with room to spare */
export function dataSourceOptions(url: string, entities: Function[], connections: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: 'readiness',
    poolSize: connections,
    connectTimeoutMS: 3000,
    extra: {
      statement_timeout: 15_000,
      query_timeout: 20_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  };
}

/** The owner's connection: migrations only. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: 2,
    connectTimeoutMS: 3000,
  });
}

import type { DataSource } from 'typeorm';
import { createQueueSchema, QUEUE_SCHEMA } from '../jobs/queue-schema.js';
import { ownerDataSource } from './data-source.js';
import { grantQueueRights, grantServiceRights } from './service-rights.js';

/** Brings a database to head, with the queue's schema and the service user's rights. Idempotent. */
export async function migrate(ownerUrl: string, serviceUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.runMigrations();
    await createQueueSchema(ownerUrl);
    const serviceUser = decodeURIComponent(new URL(serviceUrl).username);
    await grantServiceRights(owner, serviceUser);
    await grantQueueRights(owner, serviceUser, QUEUE_SCHEMA);
  });
}

export async function withOwner<T>(ownerUrl: string, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = ownerDataSource(ownerUrl);
  await owner.initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

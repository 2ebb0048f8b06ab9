import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { DataSource, QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

const current = new AsyncLocalStorage<EntityManager>();

/**
 * The one way to the database: a transaction that tells PostgreSQL who is acting. Opened by use cases, reads included;
 * row-level security sees nothing without it.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Commits what `work` did, or nothing if it throws. Network, PDF and mail do not belong inside. */
  async run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (current.getStore()) throw new Error('A unit of work cannot be opened inside another');
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      await client.query({ name: 'acting', text: TELL_WHO, values: settingsOf(actor) });
      const result = await current.run(runner.manager, work);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      // Nobody but the driver lets go of it so early, and only when the connection was lost between two queries.
      if (error instanceof QueryRunnerAlreadyReleasedError) throw new Error('Connection terminated', { cause: error });
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

const TELL_WHO =
  "SELECT set_config('app.user_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', $3, true)";

function settingsOf(actor: Actor): string[] {
  if (actor.kind === 'job') return ['', actor.agencyId ?? '', ',job,'];
  return [actor.userId, actor.agencyId ?? '', `,${actor.roles.join(',')},`];
}

/** The transaction a repository works in. Outside one it throws: row-level security would quietly find nothing. */
export function transaction(): EntityManager {
  const manager = current.getStore();
  if (!manager) throw new Error('A repository was used outside a unit of work');
  return manager;
}

import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Job } from 'pg-boss';
import { transaction } from '../database/unit-of-work.js';
import { LOG } from '../log/log.js';
import type { Log } from '../log/log.js';
import type { SettingsRegister } from '../settings/settings-register.js';
import { QUEUE_SCHEMA } from './queue-schema.js';

export interface JobQueueOptions {
  readonly url: string;
  /** A worker also looks after the queue: it finds jobs whose worker has fallen silent. */
  readonly works: boolean;
}

/** Enqueues in the caller's transaction: committed, the job is there; thrown, it is gone. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly boss: PgBoss;
  private started: Promise<unknown> | null = null;

  constructor(
    options: JobQueueOptions,
    @Inject(LOG) private readonly log: Log,
    private readonly settings: Pick<SettingsRegister, 'lookAgain'>,
  ) {
    this.boss = new PgBoss({
      connectionString: options.url,
      schema: QUEUE_SCHEMA,
      application_name: 'readiness-queue',
      max: options.works ? 4 : 2,
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: options.works,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      maintenanceIntervalSeconds: 3600,
      reindex: false,
      monitorVacuum: false,
    });
    this.boss.on('error', (error: unknown) => this.log.warn({ error: saidBy(error) }, 'job queue'));
  }

  /** Inside a unit of work. Data are ids, never content. */
  async send(queue: string, data: Readonly<Record<string, string | null>>): Promise<void> {
    await this.start();
    const manager = transaction();
    const executeSql = async (text: string, values?: unknown[]) => {
      const result = (await manager.queryRunner!.query(text, values, true)) as unknown as { records?: never[] };
      return { rows: result.records ?? [] };
    };
    await this.boss.send(queue, data, { db: { executeSql } });
  }

  /**
   * One job at a time. A handler that throws is tried again; so is one whose process was killed.
   *
   * @param handle idempotent: the same job may come twice
   */
  async work<T extends object>(queue: string, handle: (data: T, jobId: string) => Promise<void>): Promise<void> {
    await this.start();
    await this.boss.work<T>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]: Job<T>[]) => {
      if (!job) return;
      await this.settings.lookAgain();
      try {
        await handle(job.data, job.id);
      } catch (error) {
        this.log.error({ jobId: job.id, queue, err: error }, 'job failed');
        throw error;
      }
    });
  }

  async onModuleDestroy(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 10_000 }).catch(() => undefined);
  }

  /** A start that failed, because the database was away, is tried again the next time. */
  private start(): Promise<unknown> {
    this.started ??= this.boss.start().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }
}

/** The queue hands on plain objects as well as errors. */
const saidBy = (error: unknown): string => (error as { message?: string } | null)?.message ?? String(error);

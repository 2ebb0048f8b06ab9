import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { CONFIG } from './config/config-token.js';
import type { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { JobQueue } from './jobs/job-queue.js';
import { LOG } from './log/log.js';
import type { Log } from './log/log.js';
import { ViewsModule } from './views/views.module.js';
import { MailRegister } from './mail/mail-register.js';
import { Mailer } from './mail/mailer.js';
import { OutboxRepository } from './mail/outbox.repository.js';
import { PrintRequests } from './printing/print-requests.js';
import { SettingsRegister } from './settings/settings-register.js';
import { SettingsRepository } from './settings/settings.repository.js';
import { TableRequests } from './tables/table-requests.js';

export interface PlatformOptions {
  readonly config: Config;
  /** The service's own database user. */
  readonly serviceUrl: string;
  readonly log: Log;
  readonly entities: Function[];
  readonly process: 'web' | 'worker';
  /** Another clock than the real one. */
  readonly clock?: Clock;
}

const CONNECTIONS = { web: 20, worker: 4 };

/** Database, queue, mail, pages, clock, log and configuration for every room. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, serviceUrl, log, entities, process, clock }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ViewsModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(serviceUrl, entities, CONNECTIONS[process]),
          retryAttempts: 10,
          retryDelay: 1000,
        }),
      ],
      providers: [
        { provide: Clock, useValue: clock ?? new Clock() },
        UnitOfWork,
        { provide: APP_INTERCEPTOR, useClass: TableRequests },
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        {
          provide: JobQueue,
          useFactory: (settings: SettingsRegister) =>
            new JobQueue({ url: serviceUrl, works: process === 'worker' }, log, settings),
          inject: [SettingsRegister],
        },
        { provide: Mailer, useFactory: () => new Mailer(config.mail) },
        OutboxRepository,
        MailRegister,
        PrintRequests,
        SettingsRepository,
        SettingsRegister,
      ],
      exports: [
        Clock,
        UnitOfWork,
        CONFIG,
        LOG,
        JobQueue,
        Mailer,
        OutboxRepository,
        MailRegister,
        PrintRequests,
        SettingsRepository,
        SettingsRegister,
      ],
    };
  }
}

import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/list.js';
import { Public } from '../platform/access/caller.js';
import { refuseUnsafeServiceUser, UnsafeServiceUserError } from '../platform/database/service-user.js';
import { AppError } from '../platform/http/app-error.js';

@Controller('health')
export class HealthApi {
  constructor(private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live() {
    return { status: 'live' };
  }

  /** The database answers, is at head, and its policies bind the service's user. */
  @Get('ready')
  @Public()
  async ready() {
    try {
      await refuseUnsafeServiceUser(this.dataSource);
    } catch (error) {
      throw error instanceof UnsafeServiceUserError ? unsafe() : error;
    }
    const [row] = await this.dataSource.query<{ applied: number }[]>('SELECT count(*)::int AS applied FROM migrations');
    if (row?.applied !== migrations.length) throw notAtHead();
    return { status: 'ready' };
  }
}

const unsafe = () =>
  new AppError(503, 'unsafe-database-user', {
    'zh-TW': '資料庫使用者的權限過大，服務拒絕運作。',
    en: 'The service’s database user has too many rights; the service refuses to run with it.',
  });

const notAtHead = () =>
  new AppError(503, 'migrations-pending', {
    'zh-TW': '資料庫結構尚未更新完成。',
    en: 'The database is not at the version this release needs.',
  });

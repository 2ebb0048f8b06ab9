import { Injectable } from '@nestjs/common';
import { AppError } from '../platform/http/app-error.js';

const AT_ONCE = 2;

/** Exports hold a connection as long as they last: so many at once, and one for each person. The rest of the service goes on. */
@Injectable()
export class ExportSlots {
  private readonly busy = new Set<string>();

  /** @throws AppError 429 */
  async hold<T>(userId: string, work: () => Promise<T>): Promise<T> {
    if (this.busy.has(userId) || this.busy.size >= AT_ONCE) throw underWay();
    this.busy.add(userId);
    try {
      return await work();
    } finally {
      this.busy.delete(userId);
    }
  }
}

const underWay = (): AppError =>
  new AppError(
    429,
    'export-under-way',
    {
      'zh-TW': '目前有其他匯出作業正在進行（每人同時一件），請等它完成後再試。',
      en: 'Another export is under way (each person has one at a time). Please try again when it is done.',
    },
    { headers: { 'Retry-After': '60' } },
  );

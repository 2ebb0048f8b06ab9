import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AppError } from '../platform/http/app-error.js';

const AT_ONCE = 2;

/** A file is whole for its reader a little before its place is free again: so long the next one waits. */
const A_MOMENT_MS = 1000;

/** Exports hold a connection as long as they last: so many at once, and one for each person. The rest of the service goes on. */
@Injectable()
export class ExportSlots {
  /** By person, what is kept when the place is free again. */
  private readonly busy = new Map<string, Promise<void>>();

  /** @throws AppError 429 where no place is free, nor a moment later */
  async hold<T>(userId: string, work: () => Promise<T>): Promise<T> {
    if (!this.isFreeFor(userId)) {
      const before = this.busy.get(userId);
      await Promise.race([...(before ? [before] : this.busy.values()), delay(A_MOMENT_MS, undefined, { ref: false })]);
    }
    if (!this.isFreeFor(userId)) throw underWay();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.busy.set(userId, promise);
    try {
      return await work();
    } finally {
      this.busy.delete(userId);
      resolve();
    }
  }

  private isFreeFor(userId: string): boolean {
    return !this.busy.has(userId) && this.busy.size < AT_ONCE;
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

import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { query } from '../support/database.js';

/** Reports over the portfolio, in every state, without the time it takes to make them. */
export interface ExportsScene {
  readonly portfolioReports: Readonly<Record<'queued' | 'ready' | 'failed', string>>;
}

export async function makeExportsScene({ database, people }: TestApp): Promise<ExportsScene> {
  const add = async (status: string, locale: string): Promise<string> => {
    const id = randomUUID();
    await query(
      database.adminUrl,
      `INSERT INTO portfolio_reports VALUES ($1::uuid, $2, '<p>', $1::text, $3, 'x', '準備度自評總覽報告-2026-11-23.pdf',
        encode(sha256('x'), 'hex'), $4, now(), now())`,
      [id, locale, status, people.reviewer.userId],
    );
    return id;
  };
  const queued = await add('queued', 'en');
  const ready = await add('ready', 'zh-TW');
  return { portfolioReports: { queued, ready, failed: await add('failed', 'zh-TW') } };
}

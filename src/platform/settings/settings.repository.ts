import { Injectable } from '@nestjs/common';
import { transaction } from '../database/unit-of-work.js';
import type { Settings } from './settings.js';
import { SettingsRow } from './settings.entity.js';

@Injectable()
export class SettingsRepository {
  /** null where nobody has changed anything yet. */
  newest(): Promise<SettingsRow | null> {
    return transaction().createQueryBuilder(SettingsRow, 'settings').orderBy('settings.version', 'DESC').getOne();
  }

  /** @returns false where somebody was faster: there is one of this version already */
  async add(settings: Omit<Settings, 'timeZone'>, changedAt: Date): Promise<boolean> {
    const { version, reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes } = settings;
    const added = await transaction().query<unknown[]>(
      `INSERT INTO settings (version, reviewing_body_zh, reviewing_body_en, calendar, session_idle_minutes,
        session_longest_minutes, changed_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
      [
        version,
        reviewingBody['zh-TW'],
        reviewingBody.en,
        calendar,
        sessionIdleMinutes,
        sessionLongestMinutes,
        changedAt,
      ],
    );
    return added.length === 1;
  }
}

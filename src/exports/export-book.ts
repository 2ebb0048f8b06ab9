import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { SchemeRead } from '../framework/read-weight-schemes.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { Words } from '../platform/views/words.js';
import { exportFile } from './export-file.js';
import type { ExportFile, ExportFormat } from './export-file.js';
import { exportTables } from './export-tables.js';
import { ExportsRepository } from './exports.repository.js';
import { readMe } from './read-me.js';
import { codedTable, spokenTable } from './spoken-table.js';

/** Puts the tables of an export together. Used inside a unit of work that lasts until the file has been taken. */
@Injectable()
export class ExportBook {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly agencies: AgencyRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly words: Words,
    private readonly clock: Clock,
    private readonly settings: SettingsRegister,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async file(
    { agencyId }: UserActor,
    schemes: readonly SchemeRead[],
    format: ExportFormat,
    locale: Locale,
  ): Promise<ExportFile> {
    const { words, config } = this;
    const { version } = this.catalogue;
    const { timeZone } = config;
    const speaking = { locale, words, version, timeZone };
    const scope = await this.scope(agencyId, locale);
    const now = this.clock.now();
    const tables = exportTables(this.exports, version, schemes, { isCentral: agencyId === null, locale });
    const facts = {
      madeAt: momentForPeople(now, locale, timeZone),
      scope,
      notice: config.demo ? words.say(locale, 'frame.demo') : null,
    };
    const write = format === 'json' ? codedTable : spokenTable;
    const name = words.say(locale, 'exports.fileName', { scope, day: localDay(now, timeZone) });
    const first = readMe(tables, facts, speaking);
    const all = [
      format === 'json' ? { ...first, name: 'readMe' } : first,
      ...tables.map((one) => write(one, speaking)),
    ];
    return exportFile(name, all, format);
  }

  private async scope(agencyId: string | null, locale: Locale): Promise<string> {
    if (agencyId === null) return this.settings.current.reviewingBody[locale];
    return (await this.agencies.find(agencyId))?.name ?? '';
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { Words } from '../platform/views/words.js';
import { exportFile } from './export-file.js';
import type { ExportFile, ExportFormat } from './export-file.js';
import { ExportSlots } from './export-slots.js';
import { exportTables } from './export-tables.js';
import { ExportsRepository } from './exports.repository.js';
import { readMe } from './read-me.js';
import { codedTable, spokenTable } from './spoken-table.js';

/** Everything that was handed in and found, in one file: all agencies' for the reviewing body, one's own for an agency. */
@Injectable()
export class ExportEverything {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly agencies: AgencyRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly slots: ExportSlots,
    private readonly unitOfWork: UnitOfWork,
    private readonly words: Words,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * That it was asked for is recorded first, however it ends.
   *
   * @param give takes the file's bytes while they are made; the unit of work lasts until it has
   * @throws AppError 429 where too many are under way
   */
  export(actor: UserActor, format: ExportFormat, locale: Locale, give: (file: ExportFile) => Promise<void>) {
    return this.slots.hold(actor.userId, async () => {
      await this.unitOfWork.run(actor, () =>
        record({ action: 'export.made', object: { kind: 'export', id: null }, details: { format } }),
      );
      await this.unitOfWork.run(actor, async () => give(await this.file(actor, format, locale)));
    });
  }

  private async file({ agencyId }: UserActor, format: ExportFormat, locale: Locale): Promise<ExportFile> {
    const { words, catalogue, config } = this;
    const { version, schemes } = catalogue;
    const { timeZone } = config;
    const speaking = { locale, words, version, timeZone };
    const scope = agencyId === null ? config.reviewingBody[locale] : await this.nameOf(agencyId);
    const now = this.clock.now();
    const tables = exportTables(this.exports, version, schemes, agencyId === null);
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

  private async nameOf(agencyId: string): Promise<string> {
    return (await this.agencies.find(agencyId))?.name ?? '';
  }
}

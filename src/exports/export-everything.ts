import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { ReadWeightSchemes } from '../framework/read-weight-schemes.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ExportBook } from './export-book.js';
import type { ExportFile, ExportFormat } from './export-file.js';
import { ExportSlots } from './export-slots.js';

/** Everything that was handed in and found, in one file: all agencies' for the reviewing body, one's own for an agency. */
@Injectable()
export class ExportEverything {
  constructor(
    private readonly book: ExportBook,
    private readonly schemes: ReadWeightSchemes,
    private readonly slots: ExportSlots,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * That it was asked for is recorded first, however it ends.
   *
   * @param give takes the file's bytes while they are made; the unit of work lasts until it has
   * @throws AppError 429 where too many are under way
   */
  export(
    actor: UserActor,
    format: ExportFormat,
    locale: Locale,
    give: (file: ExportFile) => Promise<void>,
  ): Promise<void> {
    return this.slots.hold(actor.userId, async () => {
      await this.unitOfWork.run(actor, () =>
        record({ action: 'export.made', object: { kind: 'export', id: null }, details: { format } }),
      );
      const schemes = await this.schemes.all(actor);
      await this.unitOfWork.run(actor, async () => give(await this.book.file(actor, schemes, format, locale)));
    });
  }
}

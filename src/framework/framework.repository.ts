import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { FrameworkVersionRow } from './framework-version.entity.js';
import { WordingRevisionRow } from './wording-revision.entity.js';

@Injectable()
export class FrameworkRepository {
  /** The hash a version's structure was first loaded with; null if it never was. */
  async structureHash(id: string): Promise<string | null> {
    const row = await transaction().findOne(FrameworkVersionRow, {
      where: { id },
      select: { id: true, structureHash: true },
    });
    return row?.structureHash ?? null;
  }

  /** Two processes may start at once: the first one wins, and both mean the same. */
  async add(version: FrameworkVersionRow): Promise<void> {
    await transaction().createQueryBuilder().insert().into(FrameworkVersionRow).values(version).orIgnore().execute();
  }

  async addRevision(revision: WordingRevisionRow): Promise<void> {
    const builder = transaction().createQueryBuilder().insert().into(WordingRevisionRow);
    await builder.values(revision).orIgnore().execute();
  }

  revision(revision: string): Promise<WordingRevisionRow | null> {
    return transaction().findOneBy(WordingRevisionRow, { revision });
  }
}

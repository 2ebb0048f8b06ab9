import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { FrameworkVersionRow } from './framework-version.entity.js';
import { WordingRevisionRow } from './wording-revision.entity.js';

export interface LoadedVersion extends FrameworkVersionRow {
  readonly revisions: readonly Pick<WordingRevisionRow, 'revision' | 'loadedAt'>[];
}

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

  /** Newest first, each with its revisions, newest first. */
  async loaded(): Promise<LoadedVersion[]> {
    const order = { loadedAt: 'DESC' } as const;
    const versions = await transaction().find(FrameworkVersionRow, { order });
    const select = { revision: true, framework: true, loadedAt: true };
    const revisions = await transaction().find(WordingRevisionRow, { select, order });
    return versions.map((version) => ({
      ...version,
      revisions: revisions.filter(({ framework }) => framework === version.id),
    }));
  }

  revision(revision: string): Promise<WordingRevisionRow | null> {
    return transaction().findOneBy(WordingRevisionRow, { revision });
  }
}

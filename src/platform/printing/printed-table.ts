import { In } from 'typeorm';
import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { transaction } from '../database/unit-of-work.js';
import type { RenderQueue } from '../jobs/queue-schema.js';
import type { PrintStatus } from './print-status.js';
import type { PrintedDocument } from './printed-document.entity.js';

/** What is known of a document once it is made. */
export interface Made {
  readonly content: Buffer;
  readonly contentSha256: string;
  readonly finishedAt: Date;
  /** Where these were not known, and are kept. */
  readonly fileName?: string;
  readonly contentType?: string;
}

/**
 * A table of documents that are asked for, printed once and kept; what is ready stays as it is, whoever comes late.
 * Inside a unit of work.
 */
export abstract class PrintedTable<D extends PrintedDocument> {
  constructor(
    protected readonly entity: EntityTarget<D>,
    /** From where a worker takes what is to be printed. */
    readonly queue: RenderQueue,
    /** What else is written down with a state. */
    private readonly besides: (status: PrintStatus) => object = () => ({}),
  ) {}

  /** The one that says the same in the same form. */
  abstract equalTo(wanted: D): Promise<D | null>;

  byId(id: string): Promise<D | null> {
    return transaction().findOneBy(this.entity, { id } as FindOptionsWhere<D>);
  }

  /** false where an equal one is there already, perhaps since a moment ago. */
  async addIfNew(wanted: D): Promise<boolean> {
    const adding = transaction().createQueryBuilder().insert().into(this.entity);
    const added = await adding
      .values(wanted as QueryDeepPartialEntity<D>)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length === 1;
  }

  /** Only from the states named. false where it was in another. */
  move(id: string, from: readonly PrintStatus[], to: PrintStatus): Promise<boolean> {
    return this.change(id, from, { status: to });
  }

  async finish(id: string, made: Made): Promise<void> {
    await this.change(id, ['rendering'], { ...made, status: 'ready' });
  }

  async content(id: string): Promise<Buffer | null> {
    const reading = transaction().createQueryBuilder().select('content').from(this.entity, 'document');
    const row = await reading.where('id = :id', { id }).getRawOne<{ content: Buffer | null }>();
    return row?.content ?? null;
  }

  private async change(
    id: string,
    from: readonly PrintStatus[],
    to: Partial<Made> & { readonly status: PrintStatus },
  ): Promise<boolean> {
    const where = { id, status: In([...from]) } as FindOptionsWhere<D>;
    const columns = { ...to, ...this.besides(to.status) } as QueryDeepPartialEntity<D>;
    const { affected } = await transaction().update(this.entity, where, columns);
    return affected === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { WeightSchemeChoice } from './weight-scheme-choice.entity.js';
import { WeightSchemeRow } from './weight-scheme.entity.js';

@Injectable()
export class WeightSchemesRepository {
  byId(id: string): Promise<WeightSchemeRow | null> {
    return transaction().findOneBy(WeightSchemeRow, { id });
  }

  /** In the order in which they were published. */
  all(framework: string): Promise<WeightSchemeRow[]> {
    return transaction().find(WeightSchemeRow, { where: { framework }, order: { publishedAt: 'ASC', id: 'ASC' } });
  }

  /** Held until the transaction ends: of two who publish under one name at once the second waits. */
  async nextVersion(slug: string): Promise<number> {
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`weight scheme ${slug}`]);
    const [row] = await transaction().query<{ last: number }[]>(
      'SELECT coalesce(max(version), 0) AS last FROM weight_schemes WHERE slug = $1',
      [slug],
    );
    return row!.last + 1;
  }

  add(scheme: WeightSchemeRow): Promise<unknown> {
    return transaction().insert(WeightSchemeRow, scheme);
  }

  async choice(): Promise<WeightSchemeChoice | null> {
    const [newest] = await this.choices({ limit: 0, after: null });
    return newest ?? null;
  }

  /** Newest first, one more than the limit if there are more. */
  choices({ limit, after }: ListPage): Promise<WeightSchemeChoice[]> {
    const builder = transaction().createQueryBuilder(WeightSchemeChoice, 'choice');
    if (after) {
      const position = { at: after[0], id: after[1] };
      builder.where('(choice.chosen_at, choice.id) < (:at::timestamptz, :id::uuid)', position);
    }
    return builder
      .orderBy('choice.chosenAt', 'DESC')
      .addOrderBy('choice.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  addChoice(choice: WeightSchemeChoice): Promise<unknown> {
    return transaction().insert(WeightSchemeChoice, choice);
  }
}

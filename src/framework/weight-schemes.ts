import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import type { ListPage } from '../platform/http/list-page.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { isOwnSchemeId } from './published-scheme.js';
import type { OwnSchemeBasis, SchemeWording } from './published-scheme.js';
import type { WeightSchemeChoice } from './weight-scheme-choice.entity.js';
import type { WeightSchemeRow } from './weight-scheme.entity.js';
import { WeightSchemesRepository } from './weight-schemes.repository.js';

export interface NewScheme {
  readonly slug: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly wording: (id: string, publishedAt: Date) => SchemeWording;
  readonly basis: OwnSchemeBasis;
}

/** The reviewing body's own schemes, and which scheme new assessments use. Used inside a unit of work. */
@Injectable()
export class WeightSchemes {
  constructor(
    readonly catalogue: FrameworkCatalogue,
    private readonly repository: WeightSchemesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes sure that the catalogue has a scheme, also one that another process published a moment ago.
   *
   * @returns false where there is none of this id
   */
  async know(id: unknown): Promise<boolean> {
    if (typeof id !== 'string') return false;
    if (this.catalogue.scheme(id)) return true;
    const row = isOwnSchemeId(id) ? await this.repository.byId(id) : null;
    if (row) this.catalogue.admit(row);
    return this.catalogue.scheme(id) !== undefined;
  }

  /** Own ones, in the order in which they were published; the catalogue knows them afterwards. */
  async own(): Promise<WeightSchemeRow[]> {
    const rows = await this.repository.all(this.catalogue.id);
    rows.forEach((row) => this.catalogue.admit(row));
    return rows;
  }

  find(id: string): Promise<WeightSchemeRow | null> {
    return isOwnSchemeId(id) ? this.repository.byId(id) : Promise.resolve(null);
  }

  /** The scheme new assessments use: the one chosen last, else the framework's default. The catalogue knows it. */
  async chosen(): Promise<string> {
    const choice = await this.repository.choice();
    const isThere = choice !== null && (await this.know(choice.weightScheme));
    return isThere ? choice.weightScheme : this.catalogue.version.structure.defaultScheme;
  }

  /** Newest first, one more than the limit if there are more. */
  choices(page: ListPage): Promise<WeightSchemeChoice[]> {
    return this.repository.choices(page);
  }

  async choose(actor: UserActor, weightScheme: string, reason: string | null): Promise<WeightSchemeChoice> {
    const choice = { id: randomUUID(), weightScheme, reason, chosenBy: actor.userId, chosenAt: this.clock.now() };
    await this.repository.addChoice(choice);
    return choice;
  }

  /** As the next version under its name. It cannot be changed afterwards. */
  async publish(actor: UserActor, { slug, weights, wording, basis }: NewScheme): Promise<WeightSchemeRow> {
    const version = await this.repository.nextVersion(slug);
    const id = `${slug}@${version}`;
    const publishedAt = this.clock.now();
    const row: WeightSchemeRow = {
      id,
      slug,
      version,
      framework: this.catalogue.id,
      weights: { ...weights },
      weightsHash: canonicalHash(weights),
      wording: wording(id, publishedAt),
      basis,
      publishedBy: actor.userId,
      publishedAt,
    };
    await this.repository.add(row);
    return row;
  }
}

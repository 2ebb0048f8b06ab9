import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { prepare } from '../scoring/prepared.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { BandEffect } from './band-effect.js';
import type { BandChange, BandCount, StoredAnswers } from './band-effect.js';
import { ReadPanels } from './read-panels.js';
import type { WholePanel } from './read-panels.js';
import { StoredAnswersRepository } from './stored-answers.repository.js';
import type { NamedSubmission } from './stored-answers.repository.js';
import { tooFewExperts } from './weighting.errors.js';

export interface Effect {
  readonly submissions: number;
  readonly bands: readonly BandCount[];
  /** Newest submission first. */
  readonly changes: readonly BandChange[];
}

export interface EffectFilters {
  readonly from?: string;
  readonly to?: string;
}

export type NamedChange = BandChange & NamedSubmission;

/** Rows for each unit of work: some tens of milliseconds of reckoning, then other requests have their turn. */
const BATCH = 250;
const MOST_KEPT = 4;

/**
 * Who would change band under a panel's draft weights, over everything that was ever handed in. Kept in memory until
 * something new is handed in or judged, so that turning a page reckons nothing again.
 */
@Injectable()
export class ReadEffect {
  private readonly kept = new Map<string, Promise<Effect>>();

  constructor(
    private readonly panels: ReadPanels,
    private readonly stored: StoredAnswersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 409 where too few experts are consistent */
  async read(actor: UserActor, panelId: string): Promise<{ whole: WholePanel; effect: Effect }> {
    const whole = await this.panels.one(actor, panelId);
    const { group, taking } = whole.result;
    if (!group) throw tooFewExperts(taking);
    const stamp = await this.unitOfWork.run(actor, () => this.stored.stamp(this.catalogue.id));
    const key = `${canonicalHash(group.weights)} ${stamp}`;
    return { whole, effect: await this.keptOrReckoned(key, actor, group.weights) };
  }

  /** Those that change band, one more than the limit if there are more. @throws AppError 404, 409 */
  async changes(
    actor: UserActor,
    panelId: string,
    { limit, after }: ListPage,
    { from, to }: EffectFilters,
  ): Promise<NamedChange[]> {
    const { effect } = await this.read(actor, panelId);
    const wanted = effect.changes.filter(
      (one) => (!from || one.from === from) && (!to || one.to === to) && (!after || isAfter(one, after)),
    );
    const shown = wanted.slice(0, limit + 1);
    const ids = shown.map(({ submissionId }) => submissionId);
    const named = await this.unitOfWork.run(actor, () => this.stored.named(ids));
    const names = new Map(named.map((one) => [one.submissionId, one]));
    return shown.map((one) => ({ ...one, ...names.get(one.submissionId)! }));
  }

  private keptOrReckoned(key: string, actor: UserActor, weights: Readonly<Record<string, number>>): Promise<Effect> {
    const known = this.kept.get(key);
    if (known) return known;
    const reckoning = this.reckon(actor, weights);
    this.kept.set(key, reckoning);
    reckoning.catch(() => this.kept.delete(key));
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return reckoning;
  }

  private async reckon(actor: UserActor, weights: Readonly<Record<string, number>>): Promise<Effect> {
    const { id, version } = this.catalogue;
    const effect = new BandEffect(prepare(version.structure, { id: 'draft', weights }));
    let after: string | null = null;
    do {
      const last: string | null = after;
      const batch: StoredAnswers[] = await this.unitOfWork.run(actor, () => this.stored.batch(id, last, BATCH));
      for (const stored of batch) effect.add(stored);
      after = batch.length === BATCH ? batch.at(-1)!.submissionId : null;
      await nextTurn();
    } while (after !== null);
    return { submissions: effect.submissions, bands: effect.bands(), changes: effect.changes.toSorted(newestFirst) };
  }
}

function newestFirst(one: BandChange, other: BandChange): number {
  return other.submittedAt.getTime() - one.submittedAt.getTime() || (one.submissionId < other.submissionId ? 1 : -1);
}

function isAfter(one: BandChange, [time, id]: readonly string[]): boolean {
  const position = one.submittedAt.toISOString();
  return position < time! || (position === time && one.submissionId < id!);
}

import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { readCandidate } from '../framework/read-candidate.js';
import type { Candidate, CandidateFault } from '../framework/read-candidate.js';
import { structureChanges } from '../framework/structure-changes.js';
import type { StructureChange } from '../framework/structure-changes.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import { mapVersions } from '../framework/version-map.js';
import type { AskedAs, VersionMap } from '../framework/version-map.js';
import type { FactorWording } from '../report-content/wording.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LatestSheetsRepository } from './latest-sheets.repository.js';
import type { LatestSheet } from './latest-sheets.repository.js';
import { Rescored } from './rescored.js';
import { sheetOf } from './stored-digits.js';

export interface VersionPreview {
  readonly candidate: Candidate;
  readonly map: VersionMap;
  readonly changes: readonly StructureChange[];
  readonly effect: Rescored;
  /** Whether questions came with it; without them they are taken to be as they were. */
  readonly hasWords: boolean;
}

/** Rows for each unit of work: some tens of milliseconds of reckoning, then other requests have their turn. */
const BATCH = 250;

@Injectable()
export class PreviewVersion {
  constructor(
    private readonly catalogue: FrameworkCatalogue,
    private readonly schemes: WeightSchemes,
    private readonly sheets: LatestSheetsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What a version that is thought about would change. Nothing of it is stored. */
  async preview(actor: UserActor, body: unknown): Promise<VersionPreview | { faults: readonly CandidateFault[] }> {
    const { structure, wording } = this.catalogue.version;
    const read = readCandidate(body, structure);
    if ('faults' in read) return read;
    const { candidate } = read;
    const next = new Map(candidate.factors.map((factor) => [factor.code, factor]));
    const map = mapVersions(structure, candidate.structure, candidate.map, (version, code) =>
      askedAs(version === 'old' ? wording.factors[code] : next.get(code)),
    );
    await this.unitOfWork.run(actor, () => this.schemes.own());
    const versions = { old: structure, next: candidate.structure, map };
    const effect = new Rescored(versions, (id) => this.catalogue.scheme(id));
    await this.rescore(actor, effect);
    const changes = structureChanges(structure, candidate.structure);
    return { candidate, map, changes, effect, hasWords: next.size > 0 };
  }

  private async rescore(actor: UserActor, effect: Rescored): Promise<void> {
    const { id, version } = this.catalogue;
    let after: string | null = null;
    do {
      const last: string | null = after;
      const batch: LatestSheet[] = await this.unitOfWork.run(actor, () => this.sheets.batch(id, last, BATCH));
      for (const one of batch) effect.add({ ...one, sheet: sheetOf(one, version.structure) });
      after = batch.length === BATCH ? batch.at(-1)!.submissionId : null;
      await nextTurn();
    } while (after !== null);
  }
}

/** In both languages: an answer was given to one of them. */
function askedAs(factor: FactorWording | undefined): AskedAs | null {
  if (!factor) return null;
  const both = [factor['zh-TW'], factor.en];
  return {
    questions: both.map(({ question }) => question),
    levels: both.flatMap(({ levels }) => levels.flatMap(({ reached, missing }) => [reached, missing])),
  };
}

import { Injectable } from '@nestjs/common';
import { tooManyFailures } from '../accounts/accounts.errors.js';
import { FailedSignIns } from '../accounts/failed-sign-ins.js';
import { hashOfToken } from '../accounts/token.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { NOBODY } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { groupOpinion, weighOpinion } from '../scoring/panel.js';
import type { GroupOpinion, WeighedOpinion } from '../scoring/panel.js';
import { expertState } from './panel-result.js';
import type { ExpertState } from './panel-result.js';
import { showsGroup } from './panel.status.js';
import { PanelPlacesRepository } from './panel-places.repository.js';
import type { HeldPlace } from './panel-places.repository.js';
import { noSuchPlace, placeWithdrawn } from './weighting.errors.js';

export interface Place {
  readonly held: HeldPlace;
  readonly weighed: WeighedOpinion;
  readonly state: ExpertState;
  /** Shown after closing only; null also where too few experts took part. */
  readonly group: GroupOpinion | null;
}

/** In place of an account: unknown links are counted by address alone. */
const ANYBODY = 'expert link';

/** What an expert finds behind the link. Nobody is signed in. */
@Injectable()
export class HoldPlace {
  constructor(
    private readonly places: PanelPlacesRepository,
    private readonly failures: FailedSignIns,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param address from which the link is opened
   * @throws AppError 404 unknown, 410 withdrawn, 429 after too many unknown ones
   */
  async hold(token: string, address: string): Promise<Place> {
    const wait = this.failures.secondsToWait(ANYBODY, address);
    if (wait > 0) throw tooManyFailures(wait);
    return this.unitOfWork.run(NOBODY, async () => {
      const tokenHash = hashOfToken(token);
      const held = await this.places.heldBy(tokenHash);
      if (!held) {
        this.failures.add(ANYBODY, address);
        throw noSuchPlace();
      }
      if (held.withdrawnAt) throw placeWithdrawn();
      const { structure } = this.catalogue.version;
      const weighed = weighOpinion(structure, held);
      const opinions = showsGroup(held.state) ? await this.places.opinions(tokenHash) : [];
      return { held, weighed, state: expertState(held, weighed), group: groupOpinion(structure, opinions) };
    });
  }
}

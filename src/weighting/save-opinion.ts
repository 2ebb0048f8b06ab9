import { Injectable } from '@nestjs/common';
import { hashOfToken } from '../accounts/token.js';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { NOBODY } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { HoldPlace } from './hold-place.js';
import type { Place } from './hold-place.js';
import { PanelPlacesRepository } from './panel-places.repository.js';
import { takesOpinions } from './panel.status.js';
import { readOpinion } from './read-opinion.js';
import { notTakingOpinions } from './weighting.errors.js';

/** What an expert says, kept as far as it goes: judgements of pairs as a whole, points factor by factor. */
@Injectable()
export class SaveOpinion {
  constructor(
    private readonly holding: HoldPlace,
    private readonly places: PanelPlacesRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 410, 429, 409 where the panel is not open, 422 */
  async save(token: string, address: string, body: unknown, locale: Locale): Promise<Place> {
    const { held } = await this.holding.hold(token, address);
    if (!takesOpinions(held.state)) throw notTakingOpinions();
    const given = readOpinion(body, this.catalogue.version.structure, locale);
    if ('errors' in given) throw invalid(given.errors);
    await this.unitOfWork.run(NOBODY, async () => {
      const { judgements, points } = given;
      const isSaved = await this.places.save(hashOfToken(token), this.clock.now(), judgements, points);
      if (!isSaved) throw notTakingOpinions();
      const details = { pairs: judgements?.length ?? 0, points: Object.keys(points ?? {}).length };
      await record({ action: 'judgements.given', object: { kind: 'expert', id: held.expertId }, details });
    });
    return this.holding.hold(token, address);
  }
}

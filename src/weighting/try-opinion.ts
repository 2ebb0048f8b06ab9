import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { invalid } from '../platform/http/app-error.js';
import { weighOpinion } from '../scoring/panel.js';
import type { WeighedOpinion } from '../scoring/panel.js';
import { HoldPlace } from './hold-place.js';
import { readOpinion } from './read-opinion.js';

@Injectable()
export class TryOpinion {
  constructor(
    private readonly holding: HoldPlace,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** What judgements would come to. @throws AppError 404, 410, 422, 429 */
  async attempt(token: string, address: string, body: unknown, locale: Locale): Promise<WeighedOpinion> {
    const { held } = await this.holding.hold(token, address);
    const { structure } = this.catalogue.version;
    const given = readOpinion(body, structure, locale);
    if ('errors' in given) throw invalid(given.errors);
    const { judgements, points } = held;
    return weighOpinion(structure, {
      judgements: given.judgements ?? judgements,
      points: { ...points, ...given.points },
    });
  }
}

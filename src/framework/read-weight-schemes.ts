import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { isOwnSchemeId } from './published-scheme.js';
import type { WeightSchemeRow } from './weight-scheme.entity.js';
import { WeightSchemes } from './weight-schemes.js';

export interface SchemeRead {
  readonly scheme: WeightScheme;
  /** Names it. */
  readonly version: FrameworkVersion;
  /** null for a shipped one. */
  readonly own: WeightSchemeRow | null;
  /** Whether new assessments use it. */
  readonly isChosen: boolean;
}

@Injectable()
export class ReadWeightSchemes {
  constructor(
    private readonly schemes: WeightSchemes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The shipped ones, then the reviewing body's own in the order in which they were published. */
  all(actor: UserActor): Promise<SchemeRead[]> {
    return this.unitOfWork.run(actor, async () => {
      const chosen = await this.schemes.chosen();
      const own = await this.schemes.own();
      return [
        ...this.catalogue.schemes.map((scheme) => this.read(scheme, null, chosen)),
        ...own.map((row) => this.read(row, row, chosen)),
      ];
    });
  }

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<SchemeRead> {
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.schemes.know(id))) throw notFound();
      return this.read(this.catalogue.scheme(id)!, await this.schemes.find(id), await this.schemes.chosen());
    });
  }

  /** Whatever is asked for, the catalogue has it afterwards if it is a scheme. Asks the database only where it must. */
  async know(actor: UserActor, id: unknown): Promise<void> {
    if (!isOwnSchemeId(id) || this.catalogue.scheme(id)) return;
    await this.unitOfWork.run(actor, () => this.schemes.know(id));
  }

  private read(scheme: WeightScheme, own: WeightSchemeRow | null, chosen: string): SchemeRead {
    return { scheme, own, version: this.catalogue.versionNaming(scheme.id), isChosen: scheme.id === chosen };
  }
}

import { Injectable } from '@nestjs/common';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { prepare } from '../scoring/prepared.js';
import type { Prepared } from '../scoring/prepared.js';
import { shippedSchemes } from '../scoring/weights.js';
import type { WeightScheme } from '../scoring/weights.js';
import { rulesOf } from '../sheet/sheet-rules.js';
import type { SheetRules } from '../sheet/sheet-rules.js';
import { loadFramework } from './load-framework.js';

/** The framework version this release brings along, with its shipped weight schemes: read once, never changed. */
@Injectable()
export class FrameworkCatalogue {
  readonly version: FrameworkVersion = loadFramework();
  readonly schemes: readonly WeightScheme[] = shippedSchemes(this.version.structure);
  readonly rules: SheetRules = rulesOf(this.version.structure);
  /** Factors in framework order. */
  readonly factorOrder: readonly FactorCode[] = this.version.structure.factors.map(({ code }) => code);
  /** What may be answered: the factors, then those of the service item. */
  readonly answerable: readonly FactorCode[] = [
    ...this.factorOrder,
    ...this.version.structure.supplementary.map(({ code }) => code),
  ];
  private readonly preparedSchemes = new Map(
    this.schemes.map((scheme) => [scheme.id, prepare(this.version.structure, scheme)]),
  );

  get id(): string {
    return this.version.structure.id;
  }

  scheme(id: string): WeightScheme | undefined {
    return this.schemes.find((scheme) => scheme.id === id);
  }

  prepared(schemeId: string): Prepared | undefined {
    return this.preparedSchemes.get(schemeId);
  }
}

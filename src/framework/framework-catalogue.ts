import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { prepare } from '../scoring/prepared.js';
import type { Prepared } from '../scoring/prepared.js';
import { shippedSchemes } from '../scoring/weights.js';
import type { WeightScheme } from '../scoring/weights.js';
import { rulesOf } from '../sheet/sheet-rules.js';
import type { SheetRules } from '../sheet/sheet-rules.js';
import { loadFramework } from './load-framework.js';
import type { OwnScheme } from './published-scheme.js';

/**
 * The framework version this release brings along, with its shipped weight schemes: read once, never changed. Own
 * schemes are added as they are first met (weight-schemes.ts); published ones never change, so none is ever forgotten.
 */
@Injectable()
export class FrameworkCatalogue {
  readonly version: FrameworkVersion = loadFramework();
  /** The shipped ones. */
  readonly schemes: readonly WeightScheme[] = shippedSchemes(this.version.structure);
  readonly rules: SheetRules = rulesOf(this.version.structure);
  /** Factors in framework order. */
  readonly factorOrder: readonly FactorCode[] = this.version.structure.factors.map(({ code }) => code);
  /** What may be answered: the factors, then those of the service item. */
  readonly answerable: readonly FactorCode[] = [
    ...this.factorOrder,
    ...this.version.structure.supplementary.map(({ code }) => code),
  ];
  private readonly ownSchemes = new Map<string, OwnScheme>();
  private readonly preparedSchemes = new Map(
    this.schemes.map((scheme) => [scheme.id, prepare(this.version.structure, scheme)]),
  );

  get id(): string {
    return this.version.structure.id;
  }

  isShipped(id: string): boolean {
    return this.schemes.some((scheme) => scheme.id === id);
  }

  /** An own scheme is there once it was asked for inside a unit of work (weight-schemes.ts). */
  scheme(id: string): WeightScheme | undefined {
    return this.schemes.find((scheme) => scheme.id === id) ?? this.ownSchemes.get(id);
  }

  prepared(schemeId: string): Prepared | undefined {
    return this.preparedSchemes.get(schemeId);
  }

  /**
   * The schemes under which a result is shown: the shipped ones and, where it was made with an own one, that one. Later
   * publications so leave what was computed as it was.
   */
  schemesBeside(id: string): readonly WeightScheme[] {
    const own = this.ownSchemes.get(id);
    return own ? [...this.schemes, own] : this.schemes;
  }

  /** Own ones too, once they were met; its id where it has no name here. */
  schemeName(id: string, locale: Locale): string {
    return (this.ownSchemes.get(id)?.wording[locale] ?? this.version.wording.frame[locale].schemes[id])?.name ?? id;
  }

  /** A version, by default this one, that also names the own scheme. */
  versionNaming(id: string, version: FrameworkVersion = this.version): FrameworkVersion {
    const own = this.ownSchemes.get(id);
    if (!own) return version;
    const { frame } = version.wording;
    const naming = (locale: keyof typeof frame) => ({
      ...frame[locale],
      schemes: { ...frame[locale].schemes, [id]: own.wording[locale] },
    });
    return { ...version, wording: { ...version.wording, frame: { 'zh-TW': naming('zh-TW'), en: naming('en') } } };
  }

  /** Of this framework version only; others stay unknown. */
  admit(scheme: OwnScheme): void {
    if (scheme.framework !== this.id || this.ownSchemes.has(scheme.id)) return;
    this.preparedSchemes.set(scheme.id, prepare(this.version.structure, scheme));
    this.ownSchemes.set(scheme.id, scheme);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Pages } from '../platform/views/pages.js';
import { ReadSaid } from '../reviews/read-said.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { reviewShown, saidShown } from './said-shown.js';
import type { SaidInput } from './said-shown.js';

/** What the reviewing body said, for the pages on which the agency works. */
@Injectable()
export class SaidByReviewers {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadSaid,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** null where nothing was handed in. */
  async ofAssessment(actor: UserActor, assessmentId: string, locale: Locale) {
    const said = await this.reading.ofAssessment(actor, assessmentId);
    return reviewShown(said, this.catalogue.answerable, this.input(locale));
  }

  /** null where nothing was said. */
  async ofFactor(actor: UserActor, assessmentId: string, factor: FactorCode, locale: Locale) {
    return saidShown(await this.reading.ofAssessment(actor, assessmentId), factor, this.input(locale));
  }

  private input(locale: Locale): SaidInput {
    const { timeZone } = this.config;
    return { locale, words: this.pages.words, framework: this.catalogue.version, timeZone };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { WholeAssessment } from '../assessments/read-whole.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { Pages } from '../platform/views/pages.js';
import { ReadSaid } from '../reviews/read-said.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { reviewShown } from './review-shown.js';
import { formerShown, saidShown } from './said-shown.js';
import type { SaidInput } from './said-shown.js';

/** What the reviewing body said, for the pages on which the agency works. */
@Injectable()
export class SaidByReviewers {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadSaid,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** null where nothing was handed in. */
  async ofAssessment(actor: UserActor, { assessment, sheet }: WholeAssessment, locale: Locale) {
    const said = await this.reading.ofAssessment(actor, assessment.id);
    if (!said) return null;
    const sealed = await this.reading.sealed(actor, said.review.submissionId);
    const answers = [...sheet.answers, ...(sheet.supplementary ?? [])];
    const now = new Map(answers.map((answer) => [answer.factor, answer]));
    return reviewShown(said, this.catalogue.answerable, { sealed, now }, this.input(locale));
  }

  /** null where nothing was said. */
  async ofFactor(actor: UserActor, assessmentId: string, factor: FactorCode, locale: Locale) {
    return saidShown(await this.reading.ofAssessment(actor, assessmentId), factor, this.input(locale));
  }

  /** Of the assessment that this one takes up again; null where there is none, or nobody looked at the answer then. */
  async ofFormer(actor: UserActor, formerId: string | null, factor: FactorCode, locale: Locale) {
    const former = formerId && (await this.reading.ofFormer(actor, formerId));
    if (!former) return null;
    const sealed = await this.reading.sealed(actor, former.review.submissionId);
    return formerShown(former, sealed, factor, this.input(locale));
  }

  private input(locale: Locale): SaidInput {
    const { timeZone } = this.config;
    const body = this.settings.current.reviewingBody[locale];
    return { locale, words: this.pages.words, framework: this.catalogue.version, timeZone, body };
  }
}

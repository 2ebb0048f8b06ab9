import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { newToken } from '../accounts/token.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Words } from '../platform/views/words.js';
import { isConsistent } from '../scoring/pairwise.js';
import { weighOpinion } from '../scoring/panel.js';
import type { ExpertOpinion } from '../scoring/panel.js';
import { expertLetter } from './expert-letter.js';
import { mendLetter } from './mend-letter.js';
import type { ToMend } from './mend-letter.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { Panel } from './panel.entity.js';
import { oddWords, sayingOf } from './scale-words.js';
import { ratioText } from './weights-shown.js';

type Addressee = Pick<PanelExpert, 'name' | 'email'>;

export interface ExpertLink {
  /** Shown once: only its hash is stored. */
  readonly link: string;
  readonly mailed: boolean;
}

/** The links of experts. Used inside a unit of work. */
@Injectable()
export class ExpertLinks {
  constructor(
    private readonly mail: MailRegister,
    private readonly settings: SettingsRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly words: Words,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  make(): { tokenHash: Buffer; link: string } {
    const { token, tokenHash } = newToken();
    return { tokenHash, link: this.linkOf(token) };
  }

  linkOf(token: string): string {
    return `${this.config.publicUrl}${ADDRESSES.expertPlace(token)}`;
  }

  get isMailConfigured(): boolean {
    return this.mail.isConfigured;
  }

  /**
   * An invitation, or, where judgements contradict each other, the request to mend them.
   *
   * @returns with whether a letter goes out
   */
  async announce(expert: Addressee, panel: Panel, link: string, opinion: ExpertOpinion | null): Promise<ExpertLink> {
    if (expert.email === null || !this.mail.isConfigured) return { link, mailed: false };
    const { reviewingBody } = this.settings.current;
    const toMend = opinion && this.toMend(opinion);
    const letter = toMend
      ? mendLetter(expert, panel, link, toMend, reviewingBody)
      : expertLetter(expert, panel, link, reviewingBody);
    await this.mail.post({ to: expert.email, ...letter, agencyId: null });
    return { link, mailed: true };
  }

  /** null where nothing has to be mended. */
  private toMend(opinion: ExpertOpinion): ToMend | null {
    const { version } = this.catalogue;
    const { pairs } = weighOpinion(version.structure, opinion);
    if (!pairs?.mostInconsistent || isConsistent(pairs)) return null;
    const odd = (locale: Locale) => oddWords(sayingOf(this.words, locale, version), pairs.mostInconsistent!);
    return { ratio: ratioText(pairs.consistencyRatio), odd: { zh: odd('zh-TW'), en: odd('en') } };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { newToken } from '../accounts/token.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { expertLetter } from './expert-letter.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { Panel } from './panel.entity.js';

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

  /** @returns with whether a letter goes out */
  async announce(expert: Pick<PanelExpert, 'name' | 'email'>, panel: Panel, link: string): Promise<ExpertLink> {
    if (expert.email === null || !this.mail.isConfigured) return { link, mailed: false };
    const letter = expertLetter(expert, panel, link, this.settings.current.reviewingBody);
    await this.mail.post({ to: expert.email, ...letter, agencyId: null });
    return { link, mailed: true };
  }
}

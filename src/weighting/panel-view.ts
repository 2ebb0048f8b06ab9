import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ExpertLinks } from './expert-links.js';
import { panelPage } from './panel-page.js';
import type { ExpertForm } from './panel-page.js';
import { ReadPanels } from './read-panels.js';
import { sayingOf } from './scale-words.js';

export interface PanelState {
  readonly actor: UserActor;
  readonly id: string;
  readonly form: ExpertForm;
  /** Of a link made a moment ago. */
  readonly token: string | null;
  readonly isKept?: boolean;
  readonly errors?: readonly FieldError[];
}

const DONE = ['added', 'saved', 'withdrawn', 'open', 'closed', 'abandoned', 'published'] as const;

/** The page of a panel, for every way to it. */
@Injectable()
export class PanelView {
  constructor(
    private readonly pages: Pages,
    private readonly panels: ReadPanels,
    private readonly links: ExpertLinks,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  locale(request: Request): Locale {
    return this.pages.locale(request);
  }

  wrong(request: Request, field: string): string {
    return this.pages.words.pick(this.locale(request), 'weighting.panel.wrong', field);
  }

  /** @throws AppError 404 */
  async show(request: Request, response: Response, state: PanelState): Promise<string> {
    const { actor, id, form, token, isKept = false, errors = [] } = state;
    const locale = this.locale(request);
    const { words } = this.pages;
    const whole = await this.panels.one(actor, id);
    const name = token === null ? null : await this.panels.linked(actor, whole.experts, token);
    const content = panelPage(
      {
        whole,
        isAdministrator: actor.roles.includes('administrator'),
        form,
        link: token === null || name === null ? null : { name, href: this.links.linkOf(token) },
        mails: this.links.isMailConfigured,
        timeZone: this.config.timeZone,
      },
      sayingOf(words, locale, this.catalogue.version),
    );
    const done = DONE.find((one) => one === request.query['done']);
    const happened = done ? words.pick(locale, 'weighting.panel.done', done) : null;
    return this.pages.show(request, response, {
      template: 'weighting/panel',
      title: whole.panel.title,
      content,
      errors,
      status: errors.length > 0 ? 422 : 200,
      notice: isKept ? words.say(locale, 'frame.kept') : errors.length > 0 ? null : happened,
      back: { href: ADDRESSES.weighting(), text: words.say(locale, 'weighting.back') },
    });
  }
}

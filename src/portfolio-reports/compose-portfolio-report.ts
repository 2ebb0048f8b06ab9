import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ReadMatters } from '../matters/read-matters.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { safeName } from '../platform/files/safe-name.js';
import { PrintTemplates } from '../platform/printing/print-templates.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { Words } from '../platform/views/words.js';
import type { AskedFilters } from '../portfolio/portfolio-filters.js';
import { ReadFactorLevels } from '../portfolio/read-factor-levels.js';
import { ReadPortfolio } from '../portfolio/read-portfolio.js';
import { portfolioReportModel } from './portfolio-report-model.js';

const MOST_MATTERS = 15;

/** Reads what the portfolio adds up to, and puts it into a document. */
@Injectable()
export class ComposePortfolioReport {
  private readonly templates = new PrintTemplates('portfolio-report');

  constructor(
    private readonly portfolio: ReadPortfolio,
    private readonly levels: ReadFactorLevels,
    private readonly matters: ReadMatters,
    private readonly catalogue: FrameworkCatalogue,
    private readonly words: Words,
    private readonly settings: SettingsRegister,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  async compose(actor: UserActor, asked: AskedFilters, locale: Locale): Promise<{ html: string; fileName: string }> {
    const { words, settings } = this;
    const portfolio = await this.portfolio.read(actor, asked);
    const { timeZone, reviewingBody } = settings.current;
    const day = localDay(this.clock.now(), timeZone);
    const model = portfolioReportModel({
      portfolio,
      levels: await this.levels.read(actor, portfolio.filters, null),
      matters: await this.mostNamed(actor, locale),
      version: this.catalogue.versionNaming(portfolio.filters.weightScheme),
      locale,
      words,
      reviewingBody: reviewingBody[locale],
      madeOn: dateForPeople(day, locale),
      provenance: this.config.demo ? words.say(locale, 'frame.demo') : null,
    });
    const name = `${model.documentTitle} ${day}`;
    return { html: this.templates.html(model), fileName: `${safeName(name)}.pdf` };
  }

  private async mostNamed(actor: UserActor, locale: Locale) {
    const page = { limit: MOST_MATTERS, after: null };
    const lines = await this.matters.page(actor, page, {}, 'pilots', locale);
    return lines.slice(0, MOST_MATTERS).map(({ view }) => view);
  }
}

import type { Locale } from '../advice/action.js';
import type { MatterView } from '../matters/matter.view.js';
import type { Words } from '../platform/views/words.js';
import type { LevelsOfFactors } from '../portfolio/read-factor-levels.js';
import type { Portfolio } from '../portfolio/read-portfolio.js';
import type { FrameworkVersion } from '../report-content/wording.js';

/** Everything a report over the portfolio is made of. */
export interface PortfolioReportInput {
  readonly portfolio: Portfolio;
  readonly levels: LevelsOfFactors;
  readonly matters: readonly MatterView[];
  readonly version: FrameworkVersion;
  readonly locale: Locale;
  readonly words: Words;
  readonly reviewingBody: string;
  /** As people write it. */
  readonly madeOn: string;
  /** null where nothing was made up. */
  readonly provenance: string | null;
}

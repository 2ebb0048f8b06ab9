import type { Locale } from '../advice/action.js';
import type { UserRole } from '../platform/database/actor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Look } from '../submissions/look-before.js';

export interface LookInput {
  readonly look: Look;
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly roles: readonly UserRole[];
}

/** A factor as a list shows it: its question, and where it is answered. */
export function factorLink(code: FactorCode, { look, locale, version }: LookInput) {
  const { question, name } = version.wording.factors[code]![locale];
  return { code, question, name, href: ADDRESSES.factor(look.assessment.id, code) };
}

import type { Locale } from '../advice/action.js';
import type { ContradictionRule } from '../report-content/wording.js';
import { medianScoreView } from './consolidation.view.js';
import type { Look } from './look-before.js';
import { qualitySentence } from './quality-sentences.js';

/** What can be seen before handing in, with a sentence for every finding. */
export function lookView(look: Look, contradictions: readonly ContradictionRule[], locale: Locale) {
  const { assessment, result, change, medianScore, findings, missing, unsettled } = look;
  return {
    state: assessment.state,
    revision: assessment.revision,
    /** Whether a signature could be asked for as things stand. */
    ready: assessment.state === 'draft' && missing.length === 0 && unsettled.length === 0,
    result,
    ...medianScoreView(medianScore),
    change,
    findings: findings.map((finding) => ({ ...finding, detail: qualitySentence(finding, contradictions, locale) })),
    missing,
    unsettled,
  };
}

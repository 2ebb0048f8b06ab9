import type { Agency } from '../agencies/agency.entity.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import { referenceOf } from '../evidence/evidence.view.js';
import { sheetPilotOf } from '../pilots/new-pilot.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Agreement } from '../sheet/agreement.js';
import { format } from '../sheet/answer-sheet.js';
import type { AnswerSheet, SheetAnswer } from '../sheet/answer-sheet.js';
import { normalSheet } from '../sheet/normal-sheet.js';
import type { ReviewerAnswer, ReviewerSheet } from '../sheet/reviewer-sheet.js';
import type { Answer } from './answer.entity.js';
import type { Assessment } from './assessment.entity.js';

export interface SheetParts {
  assessment: Assessment;
  agency: Agency;
  pilot: Pilot;
  answers: readonly Answer[];
  /** Pieces by factor; those of a factor that nobody answered are not said in a sheet. */
  evidence: ReadonlyMap<FactorCode, readonly Evidence[]>;
}

/** The assessment as the interchange file, in normal form, as its own agency sees it. */
export function workingSheet(parts: SheetParts, factorOrder: readonly FactorCode[]): AnswerSheet {
  const { assessment, agency, pilot } = parts;
  const items = parts.answers.map((answer) => sheetAnswer(answer, parts.evidence.get(answer.factor) ?? []));
  const sheet: AnswerSheet = {
    format,
    framework: assessment.framework,
    agency: { name: agency.name, level: agency.level },
    pilot: sheetPilotOf(pilot),
    ...(assessment.assessedAt !== null && { assessedAt: assessment.assessedAt }),
    answers: items.filter(({ factor }) => factorOrder.includes(factor)),
    supplementary: items.filter(({ factor }) => !factorOrder.includes(factor)),
    ...(assessment.provenance !== null && { provenance: assessment.provenance }),
  };
  return normalSheet(sheet, factorOrder);
}

/** What the answer itself refers to, then what was added to it. */
function sheetAnswer({ factor, content }: Answer, pieces: readonly Evidence[]): SheetAnswer {
  if (pieces.length === 0) return { ...content, factor };
  return { ...content, factor, evidence: [...(content.evidence ?? []), ...pieces.map(referenceOf)] };
}

/** The same as the reviewing body will see it: in place of respondents, how many they were and how far they agreed. */
export function sheetToSubmit(sheet: AnswerSheet, agreement: ReadonlyMap<FactorCode, Agreement>): ReviewerSheet {
  const seen = ({ respondents: _, ...said }: SheetAnswer): ReviewerAnswer => {
    const found = agreement.get(said.factor);
    return found ? { ...said, agreement: found } : said;
  };
  const { answers, supplementary, ...rest } = sheet;
  return { ...rest, answers: answers.map(seen), ...(supplementary && { supplementary: supplementary.map(seen) }) };
}

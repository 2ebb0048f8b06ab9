import { levelContent } from './level-content.js';
import type { ReportContext } from './report-context.js';

/** The gate that asks who carries the work; its factors tell who gains and who works more. */
const BURDEN_GATE = 'burden';

export function burden(context: ReportContext) {
  const { factors, labels } = context;
  const told = factors.filter(({ gate, result }) => gate === BURDEN_GATE && result.status === 'answered');
  return {
    lead: told.length > 0 ? labels.voices.burdenLead : labels.voices.noBurden,
    rows: told.map((factor) => {
      const { level, reached, missing } = levelContent(context, factor);
      return {
        code: factor.code,
        name: factor.text.name,
        level,
        reached: reached ?? labels.gates.nothingReached,
        missing,
        note: factor.answer?.note ?? null,
      };
    }),
  };
}

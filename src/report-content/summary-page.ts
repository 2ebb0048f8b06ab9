import { firstPage } from './first-page.js';
import { GATE_MARKS } from './gate-marks.js';
import { ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { voicesSection } from './voices.js';

/** Page one of a report for a screen: with every prerequisite, and who disagrees or was not heard in a line each. */
export function summaryPage(input: ReportInput) {
  const context = new ReportContext(input);
  const { verdict, gates, score, actions, actionsHeading, columns, noActions, headHeading, head } = firstPage(context);
  const { disagreements, missing } = voicesSection(context);
  return {
    verdict: { ...verdict, caution: verdict.caution && alone(verdict.caution) },
    score,
    gates: {
      ...gates,
      cautions: gates.cautions.map(alone),
      all: input.result.gates.map((gate) => ({
        name: context.gateName(gate.id),
        mark: GATE_MARKS[gate.state],
        state: context.gateState(gate.state, gate.heldBy),
      })),
    },
    actionsHeading,
    columns,
    actions,
    noActions,
    headHeading,
    head,
    disagreements: context.list(disagreements.map(({ code }) => context.factorName(code))),
    disputed: disagreements.length,
    missing,
  };
}

/** Page one points to chapters of the report; a screen has none. */
function alone(sentence: string): string {
  return sentence.replace(/（詳見第 \d+ 章）| \(see chapter \d+\)/g, '');
}

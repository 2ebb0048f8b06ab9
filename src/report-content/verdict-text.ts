import { firstPage } from './first-page.js';
import { ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';
import { provenanceText } from './running.js';
import { verdictChangeText } from './verdict-change-text.js';

/** Page one as lines of a terminal. */
export function verdictText(input: ReportInput): string {
  const context = new ReportContext(input);
  const { labels } = context;
  const page = firstPage(context);
  const change = verdictChangeText(context);
  const row = (name: string, value: string) => `${name}${labels.colon}${value}`;
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const lines = [
    page.title,
    ...page.facts.map(({ name, value }) => row(name, value)),
    '',
    page.verdict.sentence,
    row(page.verdict.permitsLabel, page.verdict.permits),
    ...(page.verdict.caution === null ? [] : [page.verdict.caution]),
    row(page.score.label, `${page.score.value} ${page.score.outOf}${labels.separator}${page.score.likely}`),
    '',
    page.gates.headline,
    ...indented(
      page.gates.deciding.flatMap((gate) => [
        `${gate.name} ${gate.state}`,
        ...indented([row(gate.blockedByLabel, gate.blockedBy), gate.openedBy]),
      ]),
    ),
    ...indented(page.gates.cautions),
    '',
    change.sentence,
    ...indented([...change.steps, ...(change.after === null ? [] : [change.after])]),
    '',
    page.actionsHeading,
    ...indented(page.actions.map(({ order, title, owner, horizon }) => `${order}. ${title} (${owner}, ${horizon})`)),
    ...(page.actions.length === 0 ? indented([page.noActions]) : []),
    ...(input.sheet.provenance ? ['', provenanceText(input.sheet.provenance, input.locale)] : []),
  ];
  return lines.join('\n');
}

import type { ReportContext } from './report-context.js';

/** Which literature the study cites for each factor, and the cases in which a finding was mapped to it. */
export function sourcesPart(context: ReportContext) {
  const { input, labels, frame } = context;
  const { references } = input.framework.wording;
  const separator = context.locale === 'en' ? '; ' : '；';
  return {
    lead: labels.method.sourcesLead(references.study),
    rows: references.factors.map(({ code, citations, findings }) => ({
      code,
      name: context.factor(code).text.name,
      citations: citations.join(separator) || null,
      cases: context.list(casesOf(findings).map((id) => frame.cases[id].short)) || null,
    })),
    cases: references.cases.map(({ id, mode }) => ({
      name: frame.cases[id].name,
      about: frame.cases[id].about,
      mode: frame.circumstances.direction[mode],
    })),
  };
}

type Findings = ReportContext['input']['framework']['wording']['references']['factors'][number]['findings'];

function casesOf(findings: Findings) {
  return [...new Set(findings.flatMap(({ cases }) => cases))];
}

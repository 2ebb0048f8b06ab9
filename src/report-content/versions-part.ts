import type { ReportContext } from './report-context.js';

/** Versions and hashes that fix this report, and the command that makes it again. */
export function versionsPart(context: ReportContext) {
  const { input, labels } = context;
  const { framework, result, edition, scheme, robustness, locale } = input;
  const words = labels.method.versions;
  const draws = robustness ? `${robustness.draws.toLocaleString('en-US')} / ${robustness.seed}` : null;
  return {
    rows: [
      { name: words.framework, value: framework.structure.id },
      { name: words.structureHash, value: framework.structureHash },
      { name: words.wordingRevision, value: framework.wordingRevision },
      { name: words.scheme, value: scheme.id },
      { name: words.engine, value: result.engine },
      { name: words.sheetHash, value: result.sheetHash },
      { name: words.contentHash, value: edition.contentHash ?? words.notSubmitted },
      ...(draws === null ? [] : [{ name: words.draws, value: draws }]),
    ],
    command: `npm run --silent assess -- SHEET.json --out DIR --locale ${locale} --weights ${scheme.id}`,
  };
}

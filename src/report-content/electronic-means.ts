import { lowOnes } from './low-factors.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

const GROUPS = ['yes', 'partly', 'no'] as const;

/** The low factors by whether electronic means can mend them, so that nothing is bought in place of being settled. */
export function electronicSection(context: ReportContext) {
  const { labels } = context;
  const words = labels.electronic;
  const low = lowOnes(context);
  const of = (kind: (typeof GROUPS)[number]) => low.filter(({ wording }) => wording.solvableElectronically === kind);
  return {
    ...sectionHead(context, 'electronic'),
    lead: words.lead,
    words,
    summary: low.length > 0 ? words.summary(of('yes').length, of('partly').length, of('no').length) : words.none,
    groups:
      low.length === 0
        ? []
        : GROUPS.filter((kind) => of(kind).length > 0).map((kind) => ({
            title: words.groups[kind],
            rows: of(kind).map(({ code, text, result }) => ({
              code,
              name: text.name,
              level: labels.level(result.level!),
              means: text.electronicMeans,
            })),
          })),
  };
}

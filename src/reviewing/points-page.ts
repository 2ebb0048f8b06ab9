import { ADDRESSES } from '../platform/views/addresses.js';
import type { NamedMatter } from '../matters/named-matters.repository.js';
import { stateTag } from '../matters/matter-words.js';
import { reviewPointsView } from '../reviews/review-points.view.js';
import type { TextInput } from '../reviews/found-text.js';
import type { TriageRead } from '../reviews/read-triage.js';
import { reviewLines } from './review-lines.js';

/** What the reviewing body wants to know of a pilot, with the answers that say it and what is asked of the centre. Pure. */
export function pointsPage(read: TriageRead, matters: readonly NamedMatter[], page: Omit<TextInput, 'framework'>) {
  const { file, answers } = read;
  const { sheet, submission, framework } = file;
  const input = { ...page, framework };
  const { claims, items } = reviewPointsView(read, page.locale);
  const evidence = new Map(answers.map(({ factor, evidenceCount }) => [factor, evidenceCount]));
  return {
    pilotTitle: sheet.pilot.title,
    agencyName: sheet.agency.name,
    revision: submission.revision,
    claims: { ...claims, unproven: claims.high - claims.evidenced },
    points: items.map(({ id, name, question, factors, ...standing }) => {
      const lines = reviewLines(factors, read, 'all', input);
      const withEvidence = lines.map((line) => ({ ...line, evidence: evidence.get(line.code) ?? 0 }));
      return { id, name, question, length: factors.length, ...standing, lines: withEvidence };
    }),
    matters: matters.map((matter) => ({
      name: matter.name,
      kind: page.words.pick(page.locale, 'matters.kinds', matter.kind),
      state: stateTag(matter.state, page),
      href: ADDRESSES.matter(matter.matterId),
    })),
  };
}

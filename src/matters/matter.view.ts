import type { Locale } from '../advice/action.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { CAUSES } from '../sheet/answer-sheet.js';
import type { Behind, CountedMatter, MentionLine } from './matter-lists.repository.js';

type Named = Pick<CountedMatter, 'kind' | 'name' | 'nameKey'>;

/** A request in the reader's language, where the present wording still has its action; everything else as written. */
export function matterName({ kind, name, nameKey }: Named, { wording }: FrameworkVersion, locale: Locale): string {
  if (kind !== 'request') return name;
  return wording.actions.find(({ id }) => id === nameKey)?.[locale].title ?? name;
}

/** How many answers there are of each value, the most first, in the order of `among` where equal. */
function tally<V extends string | null>(lines: readonly Behind[], of: (line: Behind) => V, among: readonly V[]) {
  const counts = new Map<V, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.n);
  const place = (value: V) => (among.includes(value) ? among.indexOf(value) : among.length);
  return [...counts].sort(([one, n], [other, m]) => m - n || place(one) - place(other));
}

/** What goes out of a matter. `factors` and `causes` count answers; a cause that was not stated is null. */
export function matterView(
  matter: CountedMatter,
  behind: readonly Behind[],
  framework: FrameworkVersion,
  locale: Locale,
) {
  const { id, kind, state, ministry, answer, answerNumber, answeredOn, mergedInto, notedAt, changedAt } = matter;
  const own = behind.filter((line) => line.id === id);
  const order = [...framework.structure.factors, ...framework.structure.supplementary].map(({ code }) => code);
  return {
    id,
    kind,
    name: matterName(matter, framework, locale),
    state,
    ministry,
    answer: answer === null ? null : { text: answer, documentNumber: answerNumber, date: answeredOn },
    mergedInto,
    pilots: matter.pilots,
    agencies: matter.agencies,
    factors: tally(own, ({ factor }) => factor, order).map(([factor, answers]) => ({ factor, answers })),
    causes: tally(own, ({ cause }) => cause, CAUSES).map(([cause, answers]) => ({ cause, answers })),
    notedAt,
    changedAt,
  };
}

export type MatterView = ReturnType<typeof matterView>;

const LONGEST_EXCERPT = 160;

/** The beginning of a note, whole characters. */
export function excerptOf(note: string | null): string | null {
  if (note === null) return null;
  const characters = [...note.trim().replace(/\s+/g, ' ')];
  return characters.length <= LONGEST_EXCERPT
    ? characters.join('')
    : `${characters.slice(0, LONGEST_EXCERPT).join('')}…`;
}

export function mentionView({ note, ...line }: MentionLine) {
  return { ...line, note: excerptOf(note) };
}

import type { Matter } from '../submissions/matter.entity.js';

type Named = Pick<Matter, 'id' | 'name' | 'nameKey'>;

/** What is less like it than this is not even offered, unless somebody looks for it. */
const LEAST = 0.15;

/**
 * Matters in the order in which they may be the same as another: by how many pairs of neighbouring characters they
 * share (Dice's coefficient), a name inside the other counting most. Pure; the given one is left out.
 */
export function likelySame<T extends Named>(matter: Named, others: readonly T[], most: number, least = LEAST): T[] {
  return others
    .filter(({ id }) => id !== matter.id)
    .map((other) => ({ other, likeness: likeness(matter.nameKey, other.nameKey) }))
    .filter((one) => one.likeness >= least)
    .sort((one, two) => two.likeness - one.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

/** 0..2: Dice of the pairs of characters, and one more where one name holds every character of the other in order. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  const dice = pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
  const [short, long] = [one, other].sort((a, b) => a.length - b.length) as [string, string];
  return dice + (isWithin(short, long) ? 1 : 0);
}

/** As 個資法 is within 個人資料保護法. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (short.startsWith(character, at)) at += character.length;
  return short !== '' && at >= short.length;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

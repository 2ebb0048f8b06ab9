import type { FrameworkVersion } from '../report-content/wording.js';
import type { FrontWords } from './words.js';

/** What the first page says: its own words, and the prerequisites in the words of the framework. Pure. */
export function homePage(words: FrontWords, { structure, wording }: FrameworkVersion) {
  const frame = wording.frame[words.lang];
  const gateFactors = structure.gates.reduce((sum, { factors }) => sum + factors.length, 0);
  const counted = (sentence: string): string =>
    sentence.replace('{gateFactors}', String(gateFactors)).replace('{factors}', String(structure.factors.length));
  const { steps, ...way } = words.home.way;
  return {
    ...words.home,
    way: { ...way, steps: steps.map(({ name, text }) => ({ name: counted(name), text: counted(text) })) },
    prerequisites: structure.gates.map(({ id, factors }) => {
      const { name, asks, usuallyOpenedBy } = frame.gates[id]!;
      const openers = [...new Set(factors.flatMap(({ openedBy }) => openedBy))];
      const by = (['own', 'partner', 'centre'] as const).filter((one) => openers.includes(one));
      return { name, asks, usuallyOpenedBy, by: by.map((one) => frame.openers[one]).join(words.docs.comma) };
    }),
  };
}

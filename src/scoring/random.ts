/** A generator of numbers in [0, 1). */
export type Random = () => number;

/**
 * sfc32, a small fast counting generator that passes PractRand (Chris Doty-Humphrey), seeded from the first 128 bits
 * of a hex string such as a sheet hash. The same seed gives the same numbers on every machine: all steps are 32-bit.
 *
 * @throws RangeError if the seed has fewer than 32 hex digits
 */
export function sfc32(hexSeed: string): Random {
  if (!/^[0-9a-f]{32,}$/i.test(hexSeed)) throw new RangeError('the seed must have at least 32 hex digits');
  let [a, b, c, counter] = [0, 8, 16, 24].map((at) => Number.parseInt(hexSeed.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) next();
  return next;
}

export function uniform(random: Random, from: number, to: number): number {
  return from + (to - from) * random();
}

/** Symmetric triangular distribution on (−half, half), mode 0, from one uniform number by the inverse function. */
export function triangular(random: Random, half: number): number {
  const u = random();
  return half * (u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u)));
}

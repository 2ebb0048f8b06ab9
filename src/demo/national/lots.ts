import { createHash } from 'node:crypto';
import { sfc32 } from '../../scoring/random.js';

/** Chances that come out the same for the same words. */
export class Lots {
  private readonly random: () => number;

  constructor(...seed: (string | number)[]) {
    this.random = sfc32(createHash('sha256').update(seed.join('/')).digest('hex'));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number {
    return Math.floor(this.random() * below);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** About normal: the sum of twelve uniform numbers has variance 1. */
  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.random();
    return mean + deviation * sum;
  }
}

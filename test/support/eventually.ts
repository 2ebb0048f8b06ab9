import { setTimeout as delay } from 'node:timers/promises';

/**
 * Looks again and again until what is seen is as wanted, and gives it.
 *
 * @throws Error naming what was seen last, if it does not come about within the time
 */
export async function eventually<T>(look: () => Promise<T>, isWanted: (seen: T) => boolean, withinMs = 20_000) {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isWanted(seen)) return seen;
    if (performance.now() > end) throw new Error(`after ${withinMs} ms still: ${JSON.stringify(seen)?.slice(0, 500)}`);
    await delay(50);
  }
}

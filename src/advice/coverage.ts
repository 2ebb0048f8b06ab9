import type { Need } from './need.js';

/** Which needs a growing and shrinking set of actions meets. */
export class Coverage {
  private readonly met: number[];
  private readonly chosen: Set<string>;

  constructor(
    private readonly needs: readonly Need[],
    chosen: Iterable<string> = [],
    private readonly needsOfAction = indexed(needs),
  ) {
    this.met = needs.map(() => 0);
    this.chosen = new Set();
    for (const id of chosen) this.add(id);
  }

  copy(): Coverage {
    return new Coverage(this.needs, this.chosen, this.needsOfAction);
  }

  has(id: string): boolean {
    return this.chosen.has(id);
  }

  /** In the order in which they were added. */
  ids(): string[] {
    return [...this.chosen];
  }

  add(id: string): void {
    if (!this.chosen.has(id)) this.count(id, 1);
    this.chosen.add(id);
  }

  remove(id: string): void {
    if (this.chosen.delete(id)) this.count(id, -1);
  }

  /** Everything this action meets is met by others as often as wanted. */
  isSpare(id: string): boolean {
    return this.of(id).every((at) => this.met[at]! > this.needs[at]!.count);
  }

  /** The needs these actions would meet that are not met as often as wanted, and how often they are still wanted. */
  openNeedsOf(ids: readonly string[]): { need: Need; wanted: number }[] {
    return [...new Set(ids.flatMap((id) => this.of(id)))]
      .sort((one, other) => one - other)
      .map((at) => ({ need: this.needs[at]!, wanted: this.needs[at]!.count - this.met[at]! }))
      .filter(({ wanted }) => wanted > 0);
  }

  private count(id: string, by: number): void {
    for (const at of this.of(id)) this.met[at]! += by;
  }

  private of(id: string): readonly number[] {
    return this.needsOfAction.get(id) ?? [];
  }
}

function indexed(needs: readonly Need[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { metBy }] of needs.entries()) {
    for (const id of metBy.keys()) found.set(id, [...(found.get(id) ?? []), at]);
  }
  return found;
}

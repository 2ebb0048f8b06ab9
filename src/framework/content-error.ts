/** The content of a framework version is faulty: the start stops, and every fault is named. */
export class ContentError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The framework's content has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'ContentError';
  }
}

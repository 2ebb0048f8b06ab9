import { CHAIN_START, linkAfter } from '../platform/audit/audit-chain.js';
import type { WalkedEntry } from './audit-chain.repository.js';

/** The first place where the chain is not as it was written. */
export interface Break {
  readonly id: string;
  /** An entry or its link was changed; one below the head has no link; a link has no entry. */
  readonly why: 'changed' | 'not-sealed' | 'missing';
}

/** Computes the chain again, entry by entry up to the head, and remembers no more than where it is. Pure. */
export class ChainWalk {
  sealed = 0;
  broken: Break | null = null;
  holdsNoted = false;
  /** Of the last link that was right. */
  at: { readonly id: string; readonly hash: Buffer } | null = null;

  /** @param noted hex: a link that somebody wrote down earlier */
  constructor(private readonly noted: string | null) {}

  /** @param missing the first link without an entry among these, if any */
  steps(entries: readonly WalkedEntry[], missing: string | null): void {
    for (const entry of entries) {
      if (this.broken) return;
      if (missing !== null && BigInt(entry.id) > BigInt(missing)) break;
      this.step(entry);
    }
    if (missing !== null) this.broken ??= { id: missing, why: 'missing' };
  }

  private step(entry: WalkedEntry): void {
    const { id, hash } = entry;
    if (!hash) {
      this.broken = { id, why: 'not-sealed' };
      return;
    }
    const link = linkAfter(this.at?.hash ?? CHAIN_START, entry);
    if (!link.equals(hash)) {
      this.broken = { id, why: 'changed' };
      return;
    }
    this.at = { id, hash };
    this.sealed += 1;
    if (this.noted === hash.toString('hex')) this.holdsNoted = true;
  }
}

const LONGEST = 31;

/** Names as every spreadsheet takes them: short, without the signs it keeps for addresses, and each only once. */
export class SheetNames {
  private readonly taken = new Set<string>();

  next(wish: string): string {
    const plain = wish.replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim() || 'table';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const name = plain.slice(0, LONGEST - suffix.length).toWellFormed() + suffix;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

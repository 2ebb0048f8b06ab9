/** Foreign text for a terminal: one line, nothing it would obey, and not a megabyte of it. */
export function visible(text: string, most = 300): string {
  const head = text.length > most ? `${text.slice(0, most)}…` : text;
  return head.replace(/[\p{C}\u2028\u2029]/gu, '\u{fffd}');
}

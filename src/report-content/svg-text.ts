/** Width of a text in em: a Chinese character is one, capitals 0.68, other Latin letters about half. */
export function textWidth(words: string): number {
  let width = 0;
  for (const character of words) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character.charCodeAt(0) > 0x2e7f) return 1;
  if (/[A-ZMW0-9@%]/.test(character)) return 0.66;
  return /[iljtf.,' ]/.test(character) ? 0.3 : 0.55;
}

/** Breaks at spaces, or anywhere between Chinese characters, into at most `most` lines; the last one may end in an ellipsis. */
export function wrapped(words: string, widthEm: number, most: number): string[] {
  const pieces = words.match(/[\u2e80-\uffff][，。、；：」）／]?|[^\u2e80-\uffff\s]+\s*|\s+/gu) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    if (line !== '' && textWidth((line + piece).trimEnd()) > widthEm) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const kept = lines.slice(0, most).map((line) => line.trim());
  if (lines.length > most) kept[most - 1] = cut(`${kept[most - 1]!}…`, widthEm);
  return kept;
}

function cut(line: string, widthEm: number): string {
  let kept = line;
  while (textWidth(kept) > widthEm && kept.length > 1) kept = `${kept.slice(0, -2)}…`;
  return kept;
}

/** Puts a value where a sentence has `{}`. */
export function fill(sentence: string, value: string | number): string {
  return sentence.replace('{}', () => String(value));
}

/** What a reader of a page sees: without tags, blanks as one. */
export const wordsOf = ({ text }: { text: string }): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

export const PERSONAL_DATA = ['national-id', 'resident-certificate', 'mobile-number', 'email'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/** A letter stands for two digits (內政部 rules for 統一編號): where one was first registered. */
const LETTER_NUMBERS: Readonly<Record<string, number>> = {
  ...{ A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, G: 16, H: 17, I: 34, J: 18, K: 19, L: 20, M: 21 },
  ...{ N: 22, O: 35, P: 23, Q: 24, R: 25, S: 26, T: 27, U: 28, V: 29, W: 32, X: 30, Y: 31, Z: 33 },
};
const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

const NATIONAL_ID = /(?<![A-Z0-9])[A-Z][12]\d{8}(?![A-Z0-9])/gi;
/** Since 2021 a letter with 8 or 9, before that two letters. */
const RESIDENT_CERTIFICATE = /(?<![A-Z0-9])[A-Z][89A-D]\d{8}(?![A-Z0-9])/gi;
/** Documents of the years 98 and 99 have numbers like these: 第0980001234號. */
const MOBILE_NUMBER = /(?<![\d第-])(?:09|\+?886[ -]?9)\d{2}[ -]?\d{3}[ -]?\d{3}(?![\d號])/;
const EMAIL = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/i;

/**
 * Which kinds of personal data a text seems to hold, in the order of the list above. To warn by, never to refuse by:
 * a document's number may look like a person's, and most of what identifies people, names above all, is not seen.
 */
export function personalDataIn(text: string): PersonalData[] {
  const plain = text.normalize('NFKC');
  const found: Record<PersonalData, boolean> = {
    'national-id': (plain.match(NATIONAL_ID) ?? []).some(hasCheckDigit),
    'resident-certificate': (plain.match(RESIDENT_CERTIFICATE) ?? []).some(hasCheckDigit),
    'mobile-number': MOBILE_NUMBER.test(plain),
    email: EMAIL.test(plain),
  };
  return PERSONAL_DATA.filter((kind) => found[kind]);
}

/** Weighted digits add up to a multiple of ten; of a second letter only its last digit counts. */
function hasCheckDigit(number: string): boolean {
  const [first = '', second = '', ...rest] = number.toUpperCase();
  const digits = [
    Math.floor(LETTER_NUMBERS[first]! / 10),
    LETTER_NUMBERS[first]! % 10,
    (LETTER_NUMBERS[second] ?? Number(second)) % 10,
    ...rest.map(Number),
  ];
  return digits.reduce((sum, digit, index) => sum + digit * WEIGHTS[index]!, 0) % 10 === 0;
}

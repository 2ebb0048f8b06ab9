import { isPlainText } from './plain-text.js';

describe('A text that somebody wrote', () => {
  it.each([
    ['blanks and line ends', ' \n\t '],
    ['full-width blanks', '　　'],
    ['characters nobody sees', '\u200b\u200d\ufeff'],
    ['marks that only turn the direction', '\u202e\u202c'],
  ])('says something: not %s', (_, text) => {
    expect(isPlainText(text, 4000)).toBe(false);
  });

  it.each(['請說明', '👨‍👩‍👧‍👦', '第一行\n第二行', '。'])('may be %s', (text) => {
    expect(isPlainText(text, 4000)).toBe(true);
  });

  it('is whole characters without control characters, and not longer than allowed', () => {
    expect(['a\u0000b', 'a\u001bb', '\ud800', 'abcde', 7, null].map((value) => isPlainText(value, 4))).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});

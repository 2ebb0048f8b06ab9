import { listAnswer, readListPage } from './list-page.js';

const ID = '00000000-0000-4000-8000-000000000000';
const isPosition = (parts: readonly string[]) => parts.length === 2;

describe('A list that is read page by page', () => {
  it.each([
    ['of Chinese', '法'.repeat(500)],
    ['of rare characters, each of which JavaScript counts as two', '𠮷'.repeat(500)],
    ['of quotes', '"'.repeat(500)],
  ])('goes on after the longest name there can be, %s', (_, name) => {
    const { nextCursor } = listAnswer(
      [name, 'z'],
      1,
      (row) => [row, ID],
      (row) => row,
    );
    expect(readListPage({ cursor: nextCursor }, 'en', isPosition).after).toEqual([name, ID]);
  });

  it('does not look into a cursor that is longer than any of ours', () => {
    const cursor = Buffer.from(JSON.stringify(['x'.repeat(5000), ID])).toString('base64url');
    expect(() => readListPage({ cursor }, 'en', isPosition)).toThrow();
  });
});

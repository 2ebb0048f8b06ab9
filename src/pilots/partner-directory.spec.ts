import { MOST_LISTED, partnerDirectory } from './partner-directory.js';
import { wantedSearch } from './partner-search.js';

const agencies = (count: number, first = 1) =>
  Array.from({ length: count }, (_, at) => ({ id: `a${at + first}`, name: `第 ${at + first} 地政事務所` }));
const NOTHING = { text: '', found: [] };

describe('the agencies a pilot can invite', () => {
  it('are all listed while they are few enough to read through', () => {
    const all = agencies(MOST_LISTED);
    expect(partnerDirectory(all, all.slice(0, 1), NOTHING)).toEqual({ lines: all, search: null });
  });

  it('are looked for by name where there are more: only those chosen so far are listed at first', () => {
    const chosen = agencies(2);
    const { lines, search } = partnerDirectory(agencies(MOST_LISTED + 1), chosen, NOTHING);
    expect(lines).toEqual(chosen);
    expect(search).toEqual({ text: '', found: 0, hasMore: false });
  });

  it('that were found stand below those chosen so far, and none stands twice', () => {
    const found = agencies(3);
    const { lines, search } = partnerDirectory(agencies(MOST_LISTED + 1), agencies(1, 3), { text: '地政', found });
    expect(lines.map(({ id }) => id)).toEqual(['a3', 'a1', 'a2']);
    expect(search).toEqual({ text: '地政', found: 3, hasMore: false });
  });

  it('are listed up to a limit, and it is said that there are more', () => {
    const found = agencies(MOST_LISTED + 1);
    const { lines, search } = partnerDirectory(found, [], { text: '地政', found });
    expect(lines).toHaveLength(MOST_LISTED);
    expect(search).toMatchObject({ found: MOST_LISTED, hasMore: true });
  });
});

describe('a form of a pilot', () => {
  it.each([
    ['looks for agencies when its button is pressed', { intent: 'find', find: '地政' }, '地政', 'asked'],
    ['looks for none where nothing was typed', { intent: 'find', find: ' ' }, '', 'asked'],
    ['looks first where a name was typed and not looked for, rather than forget it', { find: '地政' }, '地政', 'first'],
    ['is saved where the name was looked for already', { find: '地政', found: '地政' }, '地政', 'not'],
    ['is saved where nothing was typed', {}, '', 'not'],
    ['looks for nothing that is no name', { intent: 'find', find: '\u0000' }, '', 'asked'],
    ['looks for nothing that is longer than a name', { intent: 'find', find: '地'.repeat(101) }, '', 'asked'],
  ])('%s', (_, fields, part, when) => {
    expect(wantedSearch(fields)).toEqual({ part, when });
  });
});

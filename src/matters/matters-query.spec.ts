import { listAnswer } from '../platform/http/list-page.js';
import { placeOf, readMattersQuery } from './matters-query.js';
import { MATTER_SORTS } from './matter-sorts.js';

const changedAt = new Date('2026-11-23T00:00:00.000Z');
const id = '00000000-0000-4000-8000-000000000000';

describe('The register of matters, page by page', () => {
  it.each(MATTER_SORTS)('sorted by %s goes on after a name as long as an answer may write one', (sort) => {
    const matter = { id, name: '𠮷'.repeat(500), pilots: 8000, agencies: 800, changedAt };
    const { nextCursor: cursor } = listAnswer(
      [matter, matter],
      1,
      (row) => placeOf(row, sort),
      (row) => row,
    );
    expect(readMattersQuery({ sort, cursor }, 'en').page.after).toEqual(placeOf(matter, sort));
  });
});

import { pageNumbers } from './page-numbers.js';

const bookmark = (title: string, page: number) => ({ title, page });

describe('page numbers of a contents list', () => {
  it('come from the bookmark with the heading’s words, in document order', () => {
    const headings = [
      { id: 'gates', title: '二、先決條件' },
      { id: '', title: '說明' },
      { id: 'plan', title: '八、\n 計畫' },
      { id: 'method', title: '說明' },
    ];
    const bookmarks = [
      bookmark('二、先決條件', 3),
      bookmark('說明', 3),
      bookmark('八、 計畫', 9),
      bookmark('說明', 20),
    ];
    expect(pageNumbers(headings, bookmarks)).toEqual({ gates: 3, plan: 9, method: 20 });
  });

  it('know a heading whose words stand twice in its bookmark', () => {
    expect(pageNumbers([{ id: 'gates', title: '先決條件' }], [bookmark('先決條件先決條件', 3)])).toEqual({ gates: 3 });
  });

  it('leave out a heading that has no bookmark, and go on with the next', () => {
    expect(
      pageNumbers(
        [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
        [bookmark('B', 4)],
      ),
    ).toEqual({ b: 4 });
  });
});

import { cssString, pageStyle } from './page-style.js';

describe('the margins of a page', () => {
  it('holds any provenance without ending its string or the style', () => {
    expect(cssString('a"b\\c</style>\nd')).toBe('"a\\22 b\\5c c\\3c /style\\3e \\a d"');
  });

  it('numbers pages of all and repeats the provenance at the foot', () => {
    const running = {
      title: '甲案',
      beside: '乙縣',
      provenance: '示範資料',
      pageOf: { before: '第 ', between: ' 頁，共 ', after: ' 頁' },
    };
    const style = pageStyle(running);
    expect(style).toContain('@bottom-left{content:"示範資料"}');
    expect(style).toContain('counter(page) " 頁，共 " counter(pages)');
    expect(style).toContain('@page :first{@top-left{content:none}');
  });
});

import { markedChinese } from './marked-chinese.js';

const CHINESE = (text: string) => `<span lang="zh-Hant">${text}</span>`;

describe('Chinese on a page in another language', () => {
  it.each([
    ['a name in a sentence', '<p>Asked by 王小明 on 3 May.</p>', `<p>Asked by ${CHINESE('王小明')} on 3 May.</p>`],
    [
      'two names, each for itself',
      '<p>高雄縣政府 and 臺北市政府</p>',
      `<p>${CHINESE('高雄縣政府')} and ${CHINESE('臺北市政府')}</p>`,
    ],
    [
      'a note as one',
      '<p>稅法第 33 條擋住查詢，N 合一、e 點通都一樣。</p>',
      `<p>${CHINESE('稅法第 33 條擋住查詢，N 合一、e 點通都一樣。')}</p>`,
    ],
    ['a note of several lines', '<p>一、先試辦。\n二、再推廣。</p>', `<p>${CHINESE('一、先試辦。\n二、再推廣。')}</p>`],
    [
      'what follows a drawing',
      '<p><svg><title>圖</title></svg>高雄</p>',
      `<p><svg><title>圖</title></svg>${CHINESE('高雄')}</p>`,
    ],
    ['rare characters', '<p>𠀋 Street</p>', `<p>${CHINESE('𠀋')} Street</p>`],
  ])('is marked: %s', (_, html, expected) => {
    expect(markedChinese(html)).toBe(expected);
  });

  it.each([
    ['what says so already', '<a lang="zh-TW" href="/">中文</a>'],
    ['an attribute', '<input value="高雄縣政府" aria-label="機關">'],
    ['what can hold text alone', '<title>高雄縣政府</title><textarea name="note">說明</textarea>'],
    ['a choice in a list', '<select name="agency"><option value="1">高雄縣政府</option></select>'],
    ['a drawing', '<svg role="img"><title>分數</title><text>高雄</text></svg>'],
    ['a page without any', '<p>Nothing “typed” here — 100 %.</p>'],
    ['punctuation alone', '<p>（ ）</p>'],
  ])('is left: %s', (_, html) => {
    expect(markedChinese(html)).toBe(html);
  });

  it('leaves the words of a page as they are, whatever was typed', () => {
    const html = '<td>&lt;b&gt;高雄&lt;/b&gt; &amp; 臺北</td>';
    expect(markedChinese(html).replace(/<\/?span[^>]*>/g, '')).toBe(html);
  });
});

import * as fc from 'fast-check';
import { element, escapeXml } from './svg.js';
import { textWidth, wrapped } from './svg-text.js';

describe('text in a drawing', () => {
  it('breaks Chinese anywhere and English at spaces', () => {
    expect(wrapped('參與者所需承擔的責任', 6, 3)).toEqual(['參與者所需承', '擔的責任']);
    expect(wrapped('Executive support and leadership', 9, 3)).toEqual(['Executive support', 'and leadership']);
  });

  it('ends the last line with an ellipsis where there is more', () => {
    expect(wrapped('不同階段的不同推動者', 4, 1)).toEqual(['不同階…']);
  });

  it('never gives more lines than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 4 }),
        (text, most) => wrapped(text, 8, most).length <= most,
      ),
    );
    expect(textWidth('先決')).toBe(2);
  });

  it('escapes whatever an answer may hold', () => {
    expect(escapeXml(`<script>"a" & 'b'\u0007`)).toBe('&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;');
    expect(element('rect', { width: 3, 'data-note': '"><x', stroke: undefined })).toBe(
      '<rect width="3" data-note="&quot;&gt;&lt;x"/>',
    );
  });
});

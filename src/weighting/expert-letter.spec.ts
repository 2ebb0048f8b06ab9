import { expertLetter } from './expert-letter.js';

const BODY = { 'zh-TW': '數位發展部', en: 'the Ministry of Digital Affairs' };
const letter = (state: 'draft' | 'open') =>
  expertLetter({ name: '王教授' }, { title: '權重小組', dueOn: null, state }, 'https://x.example/panel/t', BODY).body;

describe('The letter to an expert', () => {
  it('asks to answer at once only where the panel is open', () => {
    expect(letter('open')).toContain('開啟下列連結即可填答');
    expect(letter('draft')).toContain('目前尚未開放填答，開啟下列連結可先看題目');
    expect(letter('draft')).toContain('The panel is not open yet');
    expect(letter('draft')).not.toContain('即可填答');
  });
});

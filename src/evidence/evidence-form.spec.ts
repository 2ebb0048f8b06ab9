import { join } from 'node:path';
import { invalid } from '../platform/http/app-error.js';
import { Words } from '../platform/views/words.js';
import { fieldErrors, formOf, saidIn } from './evidence-form.js';
import { notOpenForEvidence } from './evidence.errors.js';

const words = new Words(join(process.cwd(), 'templates', 'words'));
const fault = (pointer: string, code: string) => ({ pointer, code, detail: '檔案有問題。' });

describe('The form for a piece of evidence', () => {
  it.each([
    ['2009-05', '2009-05'],
    ['2009/5/3', '2009-05-03'],
    ['2009.5', '2009-05'],
    ['2009年5月3日', '2009-05-03'],
    ['2009年5月', '2009-05'],
    ['98.5.3', '2009-05-03'],
    ['民國98年5月', '2009-05'],
    ['100/1/2', '2011-01-02'],
    ['２００９／５／３', '2009-05-03'],
  ])('takes the date %s as people write it', (typed, kept) => {
    expect(formOf({ date: typed }).date).toBe(kept);
  });

  it.each(['去年五月', '5/3', '2009', ''])('keeps %j as it was typed', (typed) => {
    expect(formOf({ date: typed }).date).toBe(typed);
  });

  it('says nothing with an empty field, and nothing with fields that are not its own', () => {
    expect(saidIn({ title: ' 函 ', holder: '', date: '', _csrf: 'x', intent: 'add' })).toEqual({ title: '函' });
  });

  it('asks for a file or a title where there is neither', () => {
    expect(fieldErrors(invalid([fault('/title', 'required')]), words, 'zh-TW')).toEqual([
      { field: 'file', text: '請選擇檔案，或填寫文件名稱。' },
    ]);
  });

  it('puts what is wrong beside its field, in words of the page', () => {
    const refusal = invalid([fault('/date', 'wrong-value'), fault('/file', 'file-empty')]);
    expect(fieldErrors(refusal, words, 'zh-TW')).toEqual([
      { field: 'date', text: '文件日期請填年月或年月日，例如 2009-05、2009-05-03 或 98.5.3。' },
      { field: 'file', text: '檔案有問題。' },
    ]);
  });

  it('says what is wrong with no field above the page', () => {
    expect(fieldErrors(notOpenForEvidence(), words, 'en').map(({ field }) => field)).toEqual(['main']);
  });
});

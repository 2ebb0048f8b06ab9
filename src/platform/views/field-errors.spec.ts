import { AppError, conflict, invalid } from '../http/app-error.js';
import { fieldErrors } from './field-errors.js';

const fault = (pointer: string, code: string) => ({ pointer, code, detail: `detail of ${code}` });
const places = { '/email': { field: 'email', text: '請填寫電子郵件' }, '/coordinator/name': { field: 'name' } };
const told = (error: unknown) => fieldErrors(error, 'zh-TW', places, 'email');

describe('a refusal, beside the fields of a form', () => {
  it('is told in the form’s own words where the general sentence would help nobody', () => {
    expect(told(invalid([fault('/email', 'wrong-value')]))).toEqual([{ field: 'email', text: '請填寫電子郵件' }]);
  });

  it('is told in the words of the rule where there is one', () => {
    expect(told(invalid([fault('/email', 'password-too-short')]))).toEqual([
      { field: 'email', text: 'detail of password-too-short' },
    ]);
  });

  it('finds its field, in the order of the form, and each field is told of one thing', () => {
    const errors = [
      fault('/coordinator/name', 'required'),
      fault('/elsewhere', 'required'),
      fault('/email', 'required'),
    ];
    expect(told(invalid(errors)).map(({ field }) => field)).toEqual(['email', 'name']);
  });

  it('without a field is told at the first one', () => {
    const error = conflict('taken', { 'zh-TW': '已有人使用', en: 'taken' });
    expect(told(error)).toEqual([{ field: 'email', text: '已有人使用' }]);
  });

  it('that is none of what was typed goes on to the page of refusals', () => {
    const error = new AppError(404, 'not-found', { 'zh-TW': '找不到', en: 'none' });
    expect(() => told(error)).toThrow(error);
    expect(() => told(new Error('ours'))).toThrow('ours');
  });
});

import fc from 'fast-check';
import { personalDataIn } from './personal-data.js';

describe('Personal data in a text', () => {
  it.each([
    ['A123456789', 'national-id'],
    ['身分證字號:a123456789。', 'national-id'],
    ['Ａ１２３４５６７８９', 'national-id'],
    ['申請人F131104093之戶籍', 'national-id'],
    ['A800000014', 'resident-certificate'],
    ['AC01234567', 'resident-certificate'],
    ['手機0912345678', 'mobile-number'],
    ['0912-345-678', 'mobile-number'],
    ['0912 345 678', 'mobile-number'],
    ['+886 912 345 678', 'mobile-number'],
    ['請洽 wang.ming@kscg.gov.tw。', 'email'],
  ])('%s holds a %s', (text, kind) => {
    expect(personalDataIn(text)).toEqual([kind]);
  });

  it.each([
    ['a number whose check digit is wrong', 'A123456788'],
    ['a number inside a longer one', 'XA123456789'],
    ['a document’s number', '府研資字第0980001234號'],
    ['a landline', '07-7477611'],
    ['a longer row of digits', '09123456789'],
    ['an account’s name without a place', '@kscg'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  it('every kind that is there is named, once', () => {
    expect(personalDataIn('A123456789、A123456789，0912345678，a@b.tw')).toEqual([
      'national-id',
      'mobile-number',
      'email',
    ]);
  });

  it('of ten numbers that differ in the last digit exactly one is a national ID', () => {
    const number = fc.tuple(
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      fc.constantFrom('1', '2'),
      fc.nat(9_999_999),
    );
    fc.assert(
      fc.property(number, ([letter, sex, serial]) => {
        const start = `${letter}${sex}${String(serial).padStart(7, '0')}`;
        const valid = Array.from({ length: 10 }, (_, digit) => personalDataIn(`${start}${digit}`)).flat();
        expect(valid).toEqual(['national-id']);
      }),
    );
  });

  it('a very long text is looked through at once', () => {
    const startedMs = performance.now();
    personalDataIn('a.'.repeat(50_000) + '@'.repeat(1000) + '09'.repeat(50_000));
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });
});

import { readAgencyLines } from './agency-lines.js';
import type { LineFault } from './agency-lines.js';
import { template } from './columns.js';

const read = (text: string) => readAgencyLines(Buffer.from(text, 'utf8'));
const told = (text: string): string[] => {
  const answer = read(text);
  const said = ({ line, column, code, otherLine }: LineFault) =>
    `${line} ${column ?? '-'} ${code}${otherLine ? ` ${otherLine}` : ''}`;
  return 'faults' in answer ? answer.faults.map(said) : [];
};
const names = (text: string): string[] => {
  const answer = read(text);
  return 'lines' in answer ? answer.lines.map(({ name }) => name) : [];
};

describe('A list of agencies', () => {
  it.each(['zh-TW', 'en'] as const)(
    'is written over the template: its own two lines are no agencies (%s)',
    (locale) => {
      const filled = template(locale);
      expect(told(filled)).toEqual(['2 name example', '2 coordinatorEmail example', '3 name example']);
      const [heading] = filled.split('\r\n');
      expect(names(`${heading}\r\n高雄市政府,地方,,\r\n`)).toEqual(['高雄市政府']);
    },
  );

  it.each([
    ['comma', '機關名稱,層級\n甲,中央\n'],
    ['semicolon', '機關名稱;層級\n甲;中央\n'],
    ['tab', '機關名稱\t層級\r\n甲\t中央\r\n'],
    ['byte order mark', '\ufeff機關名稱,層級\n甲,中央'],
    ['other order and more columns', '編號,層級,機關名稱\n1,中央,甲'],
    ['old Macintosh line ends', '機關名稱,層級\r甲,中央\r'],
    ['full-width heading and blanks', ' ＮＡＭＥ , Level\n甲,Central'],
  ])('may be divided and encoded as programs do: %s', (_, text) => {
    expect(names(text)).toEqual(['甲']);
  });

  it('keeps commas, quotes and line ends inside quotes, and counts lines where a record begins', () => {
    const text = '機關名稱,層級\n"甲, ""乙""",地方\n\n"丙\n丁",其他\n戊,火星\n';
    expect(told(text)).toEqual(['6 level level']);
    expect(names('機關名稱,層級\n"甲, ""乙""",地方\n')).toEqual(['甲, "乙"']);
  });

  it('names every fault at once by line and column', () => {
    const text = [
      '機關名稱,層級,彙整人姓名,彙整人電子郵件',
      ',中央,,',
      '甲,,王小姐,',
      '乙,地方,,lin@example.gov.tw',
      '=cmd|calc,地方,,',
      '丙,地方,@SUM(1),li@example.gov.tw',
      `${'長'.repeat(101)},地方,,`,
    ].join('\n');
    expect(told(text)).toEqual([
      '2 name name',
      '3 level level',
      '3 coordinatorEmail coordinator-email',
      '4 coordinatorName coordinator-name',
      '5 name formula',
      '6 coordinatorName formula',
      '7 name name',
    ]);
  });

  it('holds 台 and 臺, full and half width, for the same agency', () => {
    expect(told('機關名稱,層級\n臺北市政府,地方\n台北市 政府,地方\nＡ局,地方\nA局,地方')).toEqual([
      '3 name name-twice 2',
      '5 name name-twice 4',
    ]);
  });

  it('invites nobody twice', () => {
    const text = '機關名稱,層級,彙整人姓名,彙整人電子郵件\n甲,地方,王,a@x.example\n乙,地方,李,A@X.example';
    expect(told(text)).toEqual(['3 coordinatorEmail email-twice 2']);
  });

  it.each([
    ['empty', '', '1 - no-lines'],
    ['headings only', '機關名稱,層級\n', '1 - no-lines'],
    ['no heading for the level', '機關名稱,彙整人姓名\n甲,王', '1 level column-missing'],
    ['a heading twice', '機關名稱,層級,name\n甲,地方,乙', '1 name column-twice'],
    ['a quote that never ends', '機關名稱,層級\n"甲,地方\n', '2 - not-csv'],
  ])('says what is wrong with the file: %s', (_, text, fault) => {
    expect(told(text)).toEqual([fault]);
  });

  it('is read as Excel in Taiwan writes it: in Big5', () => {
    // 機關名稱,層級 and 臺北市政府,地方
    const heading = [0xbe, 0xf7, 0xc3, 0xf6, 0xa6, 0x57, 0xba, 0xd9, 0x2c, 0xbc, 0x68, 0xaf, 0xc5, 0x0d, 0x0a];
    const line = [0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0xac, 0x46, 0xa9, 0xb2, 0x2c, 0xa6, 0x61, 0xa4, 0xe8];
    const answer = readAgencyLines(Buffer.from([...heading, ...line]));
    expect(answer).toEqual({ lines: [{ line: 2, name: '臺北市政府', level: 'local', coordinator: null }] });
  });

  it('refuses another encoding rather than import wrong characters', () => {
    const gbk = Buffer.from([0xbb, 0xfa, 0xb9, 0xd8, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb2, 0xe3, 0xbc, 0xb6]);
    const notText = { faults: [{ line: 1, column: null, code: 'not-text' }] };
    expect(readAgencyLines(gbk)).toEqual(notText);
    expect(readAgencyLines(Buffer.from('\ufeff機關名稱,層級\n甲,中央', 'utf16le'))).toEqual(notText);
  });

  it('reads eight thousand lines', () => {
    const lines = Array.from({ length: 8000 }, (_, n) => `第${n}機關,地方,王${n},w${n}@x.example`);
    expect(names(`機關名稱,層級,彙整人姓名,彙整人電子郵件\n${lines.join('\n')}`)).toHaveLength(8000);
  });
});

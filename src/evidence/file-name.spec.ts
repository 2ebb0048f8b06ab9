import fc from 'fast-check';
import { PLAIN_KINDS } from './file-kind.js';
import { safeFileName } from './file-name.js';

const pdf = PLAIN_KINDS['application/pdf']!;
const jpeg = PLAIN_KINDS['image/jpeg']!;

describe('The name a file is kept under', () => {
  it.each([
    ['府研資字第0980001號函.pdf', '府研資字第0980001號函.pdf'],
    ['會議紀錄 📄 「核定」 "v2".PDF', '會議紀錄 📄 「核定」 "v2".PDF'],
    ['👩‍💼簽到單.pdf', '👩‍💼簽到單.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
  ])('%s stays as it is, composed', (given, kept) => {
    expect(safeFileName(given, pdf)).toBe(kept);
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\公文\\函.pdf', '函.pdf'],
    ['..\\..\\a.pdf', 'a.pdf'],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
    ['公文\u0000\u0007.pdf', '公文.pdf'],
    ['fdp.\u202eexe.pdf', 'fdp.exe.pdf'],
    ['\ud800a.pdf', '\ufffda.pdf'],
  ])('%j loses what is not part of a name', (given, kept) => {
    expect(safeFileName(given, pdf)).toBe(kept);
  });

  it.each(['', ' ', '...', '/', '\u200b', '..'])('%j is no name at all', (given) => {
    expect(safeFileName(given, pdf)).toBe('evidence.pdf');
  });

  it.each([
    ['page.html', 'page.html.pdf'],
    ['setup.exe', 'setup.exe.pdf'],
    ['函', '函.pdf'],
    ['v1.2 最終版', 'v1.2 最終版.pdf'],
  ])('%s ends as its content asks for', (given, kept) => {
    expect(safeFileName(given, pdf)).toBe(kept);
  });

  it('any usual ending of its kind will do', () => {
    expect(safeFileName('現場.JPEG', jpeg)).toBe('現場.JPEG');
  });

  it('is at most 200 characters long, and keeps its ending', () => {
    const kept = safeFileName(`${'𠮷'.repeat(300)}.pdf`, pdf);
    expect([...kept]).toHaveLength(200);
    expect(kept.endsWith('𠮷.pdf')).toBe(true);
  });

  it('whatever it was, it is short, visible, without a path, and stays the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = safeFileName(given, pdf);
        expect(kept).toMatch(/^[^/\\\p{Cc}]+\.pdf$/iu);
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(kept.isWellFormed()).toBe(true);
        expect(safeFileName(kept, pdf)).toBe(kept);
      }),
    );
  });
});

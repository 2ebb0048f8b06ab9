import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { aSource, aWorkbook, EXPECTED, faultsOf } from '../../test/fixtures/workbook.js';
import { zipOf } from '../../test/fixtures/zip.js';
import type { ZipPart } from '../../test/fixtures/zip.js';
import { openPackage } from './open-package.js';

const codeOf = async (bytes: Buffer, expected = EXPECTED) => (await faultsOf(bytes, expected)).map(({ code }) => code);
const part = (name: string, text: string): ZipPart => ({ name, content: text, deflated: true });

/** The parts of a real workbook, to be put together again with something wrong. */
async function partsOf(bytes: Buffer): Promise<ZipPart[]> {
  return [...(await openPackage(bytes))].map(([name, text]) => part(name, text));
}

describe('a file that is not read', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-workbook'],
    ['no zip', Buffer.from('因素,等級\nL1,3'), 'not-a-workbook'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1aaaa', 'hex'), 'old-workbook'],
    ['a zip of something else', zipOf(part('word/document.xml', '<w/>')), 'not-a-workbook'],
    ['one larger than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1), 'too-large'],
    [
      'a bomb by its ratio',
      zipOf({ name: 'xl/media/1.png', content: Buffer.alloc(20_000_000), deflated: true }),
      'unpacks-too-large',
    ],
    [
      'one of too many entries',
      zipOf(...Array.from({ length: 2001 }, (_, i) => part(`x/${i}`, ''))),
      'unpacks-too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toEqual([code]);
  });

  it('a bomb by what it unpacks to, however well it is padded', async () => {
    const random = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255));
    const bytes = zipOf(
      { name: 'a', content: random },
      { name: 'b', content: Buffer.alloc(61 * 1024 * 1024), deflated: true },
    );
    expect(await codeOf(bytes)).toEqual(['unpacks-too-large']);
  });

  it('a bomb that lies about its size', async () => {
    const [first, ...rest] = await partsOf(await aWorkbook());
    const bytes = zipOf({ ...first!, content: Buffer.alloc(30_000_000, ' '), declaredBytes: 100 }, ...rest);
    expect(await codeOf(bytes)).toEqual(['not-a-workbook']);
  });

  it('one with macros, by what it holds and by what it says', async () => {
    const parts = await partsOf(await aWorkbook());
    expect(await codeOf(zipOf(...parts, part('xl/vbaProject.bin', 'x')))).toEqual(['macros']);
    const named = parts.map((one) =>
      one.name === '[Content_Types].xml' ? part(one.name, `${String(one.content)}<!-- macroEnabled -->`) : one,
    );
    expect(await codeOf(zipOf(...named))).toEqual(['macros']);
  });

  it.each([
    ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'],
    ['a tag without an end', '<worksheet><c r="A1'],
    ['tags nested without end', '<a>'.repeat(100_000)],
    ['a tag as long as a book', `<c ${'a'.repeat(1_000_000)}>`],
  ])('a sheet that is %s', async (_, xml) => {
    const parts = await partsOf(await aWorkbook());
    const broken = parts.map((one) => (one.name === 'xl/worksheets/sheet2.xml' ? part(one.name, xml) : one));
    expect(await codeOf(zipOf(...broken))).toEqual(['not-a-workbook']);
  });

  it('a workbook from elsewhere', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('法規制度面').addRow(['L1', 3]);
    expect(await codeOf(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual(['not-our-workbook']);
  });
});

describe('a workbook that belongs somewhere else', () => {
  it('another assessment’s', async () => {
    const bytes = await aWorkbook();
    expect(await codeOf(bytes, { ...EXPECTED, assessmentId: randomUUID() })).toEqual(['another-assessment']);
  });

  it('another framework’s', async () => {
    const { version } = EXPECTED;
    const other = { ...version, structure: { ...version.structure, id: 'ecd-56@2' } };
    expect(await codeOf(await aWorkbook(), { ...EXPECTED, version: other })).toEqual(['unknown-framework']);
  });

  it('another colleague’s own answers, and the agency’s where one is no coordinator', async () => {
    const own = await aWorkbook(aSource(undefined, { whose: 'own' }));
    expect(await codeOf(own)).toEqual([]);
    expect(await codeOf(own, { ...EXPECTED, userId: randomUUID() })).toEqual(['another-person']);
    const respondent = { ...EXPECTED, mayConsolidate: false };
    expect(await codeOf(await aWorkbook(), respondent)).toEqual(['not-yours-to-consolidate']);
    expect(await codeOf(own, respondent)).toEqual([]);
  });
});

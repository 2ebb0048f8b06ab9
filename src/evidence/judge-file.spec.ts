import fc from 'fast-check';
import * as files from '../../test/fixtures/files.js';
import { contentTypes, DOCX_MAIN, openDocument, openXml } from '../../test/fixtures/files.js';
import { zipOf } from '../../test/fixtures/zip.js';
import { judgeFile } from './judge-file.js';

const judged = async (bytes: Buffer) => {
  const found = await judgeFile(bytes);
  return typeof found === 'string' ? found : found.endings[0];
};

describe('What a file is, by its content', () => {
  it.each([
    ['pdf', files.PDF],
    ['png', files.PNG],
    ['gif', files.GIF],
    ['jpg', files.JPEG],
    ['webp', files.WEBP],
    ['tif', files.TIFF],
    ['heic', files.HEIC],
    ['docx', files.DOCX],
    ['xlsx', files.XLSX],
    ['pptx', files.PPTX],
    ['odt', files.ODT],
    ['ods', openDocument('spreadsheet')],
    ['odp', openDocument('presentation')],
    ['doc', files.DOC],
    ['xls', files.compoundFile('Workbook')],
    ['ppt', files.compoundFile('PowerPoint Document')],
  ])('a %s is accepted as what it is', async (ending, bytes) => {
    expect(await judged(bytes)).toBe(ending);
  });

  it.each([
    ['a web page', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['plain text', Buffer.from('公文內容')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a Linux program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)])],
    ['a plain zip', zipOf({ name: '公文.txt', content: '內容' })],
    ['an installer in the old Office form', files.compoundFile('Property', 'Component')],
    ['a mail in the old Office form', files.compoundFile('__substg1.0_0037001F')],
    ['a template of an Office document', openXml(DOCX_MAIN.replace('document.main', 'template.main'))],
    ['a database of ODF', openDocument('base')],
    ['an ODF type of no such kind', openDocument('constructor')],
    ['a gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ])('%s is not', async (_, bytes) => {
    expect(await judged(bytes)).toBe('not-accepted');
  });

  it('an empty file is refused as empty', async () => {
    expect(await judged(Buffer.alloc(0))).toBe('empty');
  });
});

describe('Documents with macros', () => {
  it.each([
    ['an xlsm', files.XLSM],
    ['a docx with a macro part', openXml(DOCX_MAIN, { name: 'word/vbaProject.bin', content: 'x' })],
    [
      'a docx with macros under another name',
      openXml(`application/vnd.ms-office.vbaProject"/><x ContentType="${DOCX_MAIN}`),
    ],
    ['an odt with Basic', openDocument('text', { name: 'Basic/script-lc.xml', content: '<x/>' })],
    ['an old doc', files.compoundFile('WordDocument', 'Macros', 'VBA')],
  ])('%s is refused for its macros', async (_, bytes) => {
    expect(await judged(bytes)).toBe('macros');
  });

  it('a list of parts that could hide a name is not trusted', async () => {
    const hidden = contentTypes(DOCX_MAIN, 'application/vnd.ms-office.vb&#97;Project');
    expect(await judged(zipOf({ name: '[Content_Types].xml', content: hidden }))).toBe('not-accepted');
  });
});

describe('Documents that are packed', () => {
  const docxWith = (...parts: Parameters<typeof zipOf>) => openXml(DOCX_MAIN, ...parts);
  const zeros = Buffer.alloc(4 * 1024 * 1024);

  it('one that declares more than 200 MB inside is refused', async () => {
    const part = { name: 'a.xml', content: 'x'.repeat(9_000_000), deflated: true };
    const parts = Array.from({ length: 24 }, (_, index) => ({ ...part, name: `${index}.xml` }));
    expect(await judged(docxWith(...parts))).toBe('expands-too-far');
  });

  it('one that becomes more than two hundred times larger is refused', async () => {
    expect(await judged(docxWith({ name: 'a.xml', content: zeros, deflated: true }))).toBe('expands-too-far');
  });

  it('one whose parts share the same bytes is refused', async () => {
    const part = { name: 'a.bin', content: Buffer.alloc(1000, 'abcdefgh') };
    expect(await judged(docxWith(part, { ...part, name: 'b.bin', overlaps: true }))).toBe('expands-too-far');
  });

  it('one of more than ten thousand parts is refused', async () => {
    const parts = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' }));
    expect(await judged(zipOf(...parts))).toBe('expands-too-far');
  });

  it('one with an encrypted part is judged by the others', async () => {
    const part = { name: 'a.bin', content: 'twelve bytessecret', encrypted: true, declaredBytes: 6 };
    expect(await judged(docxWith(part))).toBe('docx');
  });

  it('one that asks for a password is refused as such', async () => {
    expect(await judged(files.compoundFile('EncryptedPackage', 'EncryptionInfo'))).toBe('protected');
  });

  it('one that breaks off is refused as damaged', async () => {
    expect(await judged(files.DOCX.subarray(0, -30))).toBe('damaged');
  });

  it('a list of parts that lies about its length is not read', async () => {
    const content = contentTypes(DOCX_MAIN);
    const lying = { name: '[Content_Types].xml', content, deflated: true, declaredBytes: 3 };
    expect(await judged(zipOf(lying))).toBe('not-accepted');
  });
});

describe('Whatever is sent', () => {
  it('is judged, and nothing breaks', async () => {
    const starts = [
      files.PDF,
      files.PNG,
      files.DOCX,
      files.DOC,
      files.TIFF,
      files.HEIC,
      Buffer.from('RIFF'),
      Buffer.alloc(0),
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.nat(60), fc.uint8Array({ maxLength: 200 }))
      .map(([start, keep, rest]) => Buffer.concat([start.subarray(0, keep), Buffer.from(rest)]));
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(typeof (await judged(some))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});

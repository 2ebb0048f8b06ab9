import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** Why a file is not read at all. */
export type PackageFault = 'too-large' | 'not-a-workbook' | 'old-workbook' | 'macros' | 'unpacks-too-large';

export class PackageError extends Error {
  constructor(readonly fault: PackageFault) {
    super(fault);
  }
}

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;
const MOST_ENTRIES = 2000;
const MOST_RATIO = 200;
/** Of what is read into memory: ours come to less than 1 MB. Pictures and the like may be larger, they stay packed. */
const MOST_READ_BYTES = 16 * 1024 * 1024;

const READ =
  /^(\[Content_Types\]\.xml|xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;
/** Compound files: .xls, and workbooks locked with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The XML parts of an .xlsx file by name, once its table of contents has been judged: nothing is unpacked before.
 *
 * @throws PackageError
 */
export async function openPackage(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  if (bytes.length > MOST_BYTES) throw new PackageError('too-large');
  if (bytes.subarray(0, 8).equals(COMPOUND)) throw new PackageError('old-workbook');
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    const entries = await judgedEntries(zip, bytes.length);
    const parts = new Map<string, string>();
    for (const entry of entries) parts.set(entry.fileName, (await unpacked(zip, entry)).toString('utf8'));
    return whole(parts);
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('not-a-workbook');
  }
}

/** As of yauzl 3.4; its types do not know yet. */
type IterableZip = ZipFile & { eachEntry(): AsyncIterable<Entry> };

async function judgedEntries(zip: ZipFile, packedBytes: number): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new PackageError('unpacks-too-large');
  const read: Entry[] = [];
  let unpackedBytes = 0;
  let readBytes = 0;
  for await (const entry of (zip as IterableZip).eachEntry()) {
    if (/vbaProject|macrosheets\//i.test(entry.fileName)) throw new PackageError('macros');
    unpackedBytes += entry.uncompressedSize;
    if (READ.test(entry.fileName)) {
      readBytes += entry.uncompressedSize;
      read.push(entry);
    }
    const isBomb = unpackedBytes > MOST_UNPACKED_BYTES || unpackedBytes > packedBytes * MOST_RATIO;
    if (isBomb || readBytes > MOST_READ_BYTES) throw new PackageError('unpacks-too-large');
  }
  const names = new Set(read.map(({ fileName }) => fileName));
  if (names.size !== read.length || read.some((entry) => entry.isEncrypted())) throw new PackageError('not-a-workbook');
  return read;
}

/** yauzl ends the stream with an error where more comes out than the table of contents says. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function whole(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const types = parts.get('[Content_Types].xml') ?? '';
  if (/macroEnabled/i.test(types)) throw new PackageError('macros');
  if (!parts.has('xl/workbook.xml') || !parts.has('xl/_rels/workbook.xml.rels'))
    throw new PackageError('not-a-workbook');
  return parts;
}

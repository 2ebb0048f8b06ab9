import { fileTypeFromBuffer } from 'file-type';
import { compoundKind, isCompound } from './compound-kind.js';
import { PLAIN_KINDS } from './file-kind.js';
import type { FileKind, FileRefusal } from './file-kind.js';
import { zipDocumentKind } from './zip-document-kind.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** What a file is by its content, whatever its name or its sender say; or why it is not accepted. */
export async function judgeFile(bytes: Buffer): Promise<FileKind | FileRefusal> {
  if (bytes.length === 0) return 'empty';
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return zipDocumentKind(bytes);
  if (isCompound(bytes)) return compoundKind(bytes);
  const found = await firstBytesSay(bytes);
  return found !== undefined && Object.hasOwn(PLAIN_KINDS, found) ? PLAIN_KINDS[found]! : 'not-accepted';
}

/** A file that breaks off where its kind should show is of no kind. */
async function firstBytesSay(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}

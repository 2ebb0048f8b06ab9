import { COMPOUND_KINDS } from './file-kind.js';
import type { FileKind, FileRefusal } from './file-kind.js';

/** Compound File Binary: Word, Excel and PowerPoint before 2007, but installers and mails too. */
const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
/** Directory entries begin at multiples of their own length, wherever in the file the directory lies. */
const ENTRY_BYTES = 128;
const NAME_BYTES_AT = 64;
const TYPE_AT = 66;
const STORAGE_OR_STREAM = [1, 2];

const HOLDS_MACROS = new Set(['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR']);
const HOLDS_A_PASSWORD = new Set(['EncryptedPackage', 'EncryptionInfo']);

export function isCompound(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** The kind of an old Office document, by the names in its directory; any other compound file is not accepted. */
export function compoundKind(bytes: Buffer): FileKind | FileRefusal {
  const names = directoryNames(bytes);
  if (names.some((name) => HOLDS_A_PASSWORD.has(name))) return 'protected';
  const found = names.flatMap((name) => (Object.hasOwn(COMPOUND_KINDS, name) ? COMPOUND_KINDS[name]! : []))[0];
  if (!found) return 'not-accepted';
  return names.some((name) => HOLDS_MACROS.has(name)) ? 'macros' : found;
}

/** Whatever looks like a directory entry is taken for one: better a name too many than one too few. */
function directoryNames(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = bytes.readUInt16LE(at + NAME_BYTES_AT);
    const isEntry = STORAGE_OR_STREAM.includes(bytes[at + TYPE_AT]!) && nameBytes >= 4 && nameBytes <= NAME_BYTES_AT;
    if (isEntry) names.push(bytes.toString('utf16le', at, at + nameBytes - 2));
  }
  return names;
}

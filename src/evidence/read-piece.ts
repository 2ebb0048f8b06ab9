import { createHash } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { FileForm, SentFile } from '../platform/http/file-body.js';
import { FORM_TOKEN } from '../platform/http/form-token.js';
import { parseReference } from '../sheet/parse-reference.js';
import type { Said } from '../sheet/parse-reference.js';
import type { Evidence } from './evidence.entity.js';
import { safeFileName } from './file-name.js';
import { FILE_SENTENCES } from './file-sentences.js';
import { judgeFile } from './judge-file.js';

/** A piece of evidence as it was sent: a form with a file, or a reference by itself. */
export interface SentPiece {
  readonly form: FileForm | null;
  /** The form's fields, or the reference. */
  readonly body: unknown;
}

type FileColumns = Pick<Evidence, 'kind' | 'fileName' | 'mediaType' | 'sizeBytes' | 'sha256'>;
export type NewPiece = FileColumns & Pick<Evidence, 'title' | 'documentNumber' | 'date' | 'holder'>;

export type PieceRead = { readonly piece: NewPiece; readonly content: Buffer | null } | { errors: ErrorDetail[] };

const NO_FILE: FileColumns = { kind: 'reference', fileName: null, mediaType: null, sizeBytes: null, sha256: null };

/** What a piece is, or every fault it has. A form says nothing with an empty field. */
export async function readPiece({ form, body }: SentPiece, locale: Locale): Promise<PieceRead> {
  if (!form) return readReference(body, locale);
  const read = parseReference(withoutEmpty(body as Record<string, string>), [], locale);
  const absent = form.isTooLarge ? 'too-large' : 'required';
  const file = form.file ? await readFile(form.file, locale) : { errors: [fileFault(absent, locale)] };
  if ('errors' in file || 'faults' in read) {
    return { errors: [...('errors' in file ? file.errors : []), ...('faults' in read ? read.faults : [])] };
  }
  return { piece: { ...columnsOf(read.said), ...file.columns }, content: form.file!.bytes };
}

function readReference(body: unknown, locale: Locale): PieceRead {
  const read = parseReference(body, ['title'], locale);
  if ('faults' in read) return { errors: read.faults };
  return { piece: { ...columnsOf(read.said), ...NO_FILE }, content: null };
}

async function readFile(
  { name, bytes }: SentFile,
  locale: Locale,
): Promise<{ columns: FileColumns } | { errors: ErrorDetail[] }> {
  const kind = await judgeFile(bytes);
  if (typeof kind === 'string') return { errors: [fileFault(kind, locale)] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType } = kind;
  return {
    columns: { kind: 'file', fileName: safeFileName(name, kind), mediaType, sizeBytes: bytes.length, sha256 },
  };
}

const fileFault = (code: keyof typeof FILE_SENTENCES, locale: Locale): ErrorDetail => ({
  pointer: '/file',
  code: code === 'required' ? code : `file-${code}`,
  detail: FILE_SENTENCES[code][locale],
});

function columnsOf({ title, documentNumber, date, holder }: Said) {
  return {
    title: title ?? null,
    documentNumber: documentNumber ?? null,
    date: date ?? null,
    holder: holder ?? null,
  };
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== '' && name !== FORM_TOKEN));
}

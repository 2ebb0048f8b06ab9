import { AppError } from './app-error.js';

/** What a writer says to have seen: nothing yet, or the version with this strong ETag. */
export type SeenVersion = { readonly first: true } | { readonly first: false; readonly etag: string };

/**
 * `If-None-Match: *` for a first write, otherwise `If-Match` with the ETag last seen.
 *
 * @throws AppError 428 where neither is given
 */
export function seenVersion(headers: { 'if-match'?: string; 'if-none-match'?: string }): SeenVersion {
  const seen = headers['if-match']?.trim();
  if (seen && seen !== '*') return { first: false, etag: seen };
  if (headers['if-none-match']?.trim() === '*') return { first: true };
  throw new AppError(428, 'precondition-required', {
    'zh-TW': '請以 If-Match 附上最後看到的 ETag；第一次填答請附 If-None-Match: *。',
    en: 'Send If-Match with the ETag last seen, or If-None-Match: * for a first answer.',
  });
}

/** Versions count from 1 with every write; 0 = never written. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version a strong ETag of ours stands for; null for any other. */
export function versionOf(etag: string): number | null {
  const found = /^"(\d{1,9})"$/.exec(etag);
  return found ? Number(found[1]) : null;
}

/** Somebody else wrote meanwhile: what stands now comes along, so that nothing is lost unseen. */
export function stale(current: object, etag: string | null): AppError {
  return new AppError(
    412,
    'stale',
    {
      'zh-TW': '這一項在您讀取之後已有人更新；目前的內容附在 current，請比對後再送一次。',
      en: 'This was changed after you read it. What stands now is in current: compare, then send again.',
    },
    { members: { current }, headers: etag === null ? {} : { ETag: etag } },
  );
}

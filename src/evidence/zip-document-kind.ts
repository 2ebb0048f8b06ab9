import { OPEN_DOCUMENT_KINDS, OPEN_XML_KINDS } from './file-kind.js';
import type { FileKind, FileRefusal } from './file-kind.js';
import { zipListing } from './zip-listing.js';
import type { ZipListing } from './zip-listing.js';

/** The kind of a document that is a zip inside; any other zip is not accepted. */
export async function zipDocumentKind(bytes: Buffer): Promise<FileKind | FileRefusal> {
  const zip = await zipListing(bytes);
  if (typeof zip === 'string') return zip;
  const openXml = await zip.text('[Content_Types].xml');
  if (openXml !== null) return openXmlKind(openXml, zip);
  const openDocument = await zip.text('mimetype');
  return openDocument === null ? 'not-accepted' : openDocumentKind(openDocument.trim(), zip);
}

/**
 * A document names its parts in this list; macros are a part of their own, and documents with macros have main parts of
 * their own. Spelt with character references or entities a name would not be seen here, so a list with any is not
 * trusted.
 */
function openXmlKind(list: string, { names }: ZipListing): FileKind | FileRefusal {
  if (/macroEnabled|vbaProject/i.test(list) || names.some((name) => /vba(Project|Data)/i.test(name))) return 'macros';
  if (/<!|&#/.test(list)) return 'not-accepted';
  const types = [...list.matchAll(/ContentType\s*=\s*["']([^"']*)["']/gi)].map(([, type = '']) => type);
  return types.flatMap((type) => OPEN_XML_KINDS[type] ?? [])[0] ?? 'not-accepted';
}

function openDocumentKind(type: string, { names }: ZipListing): FileKind | FileRefusal {
  const found = Object.hasOwn(OPEN_DOCUMENT_KINDS, type) ? OPEN_DOCUMENT_KINDS[type] : undefined;
  if (!found) return 'not-accepted';
  return names.some((name) => /^(Basic|Scripts)\/./i.test(name)) ? 'macros' : found;
}

/** A kind of file that is accepted: how it is served, and how names of such files end, the usual way first. */
export interface FileKind {
  readonly mediaType: string;
  readonly endings: readonly [string, ...string[]];
}

export const REFUSALS = ['empty', 'not-accepted', 'macros', 'expands-too-far', 'protected', 'damaged'] as const;
/** Why the content of a file is not accepted. */
export type FileRefusal = (typeof REFUSALS)[number];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const kind = (mediaType: string, ...endings: FileKind['endings']): FileKind => ({ mediaType, endings });

/** Office documents since 2007, by what their main part is called. */
export const OPEN_XML_KINDS: Readonly<Record<string, FileKind>> = {
  [`${OPEN_XML}.wordprocessingml.document.main+xml`]: kind(`${OPEN_XML}.wordprocessingml.document`, 'docx'),
  [`${OPEN_XML}.spreadsheetml.sheet.main+xml`]: kind(`${OPEN_XML}.spreadsheetml.sheet`, 'xlsx'),
  [`${OPEN_XML}.presentationml.presentation.main+xml`]: kind(`${OPEN_XML}.presentationml.presentation`, 'pptx'),
};

/** ODF documents, by what they call themselves. */
export const OPEN_DOCUMENT_KINDS: Readonly<Record<string, FileKind>> = {
  [`${OPEN_DOCUMENT}.text`]: kind(`${OPEN_DOCUMENT}.text`, 'odt'),
  [`${OPEN_DOCUMENT}.spreadsheet`]: kind(`${OPEN_DOCUMENT}.spreadsheet`, 'ods'),
  [`${OPEN_DOCUMENT}.presentation`]: kind(`${OPEN_DOCUMENT}.presentation`, 'odp'),
  [`${OPEN_DOCUMENT}.graphics`]: kind(`${OPEN_DOCUMENT}.graphics`, 'odg'),
};

/** Office documents before 2007, by the stream that holds them. */
export const COMPOUND_KINDS: Readonly<Record<string, FileKind>> = {
  WordDocument: kind('application/msword', 'doc'),
  Workbook: kind('application/vnd.ms-excel', 'xls'),
  Book: kind('application/vnd.ms-excel', 'xls'),
  'PowerPoint Document': kind('application/vnd.ms-powerpoint', 'ppt'),
};

/** Everything else, by its first bytes. */
export const PLAIN_KINDS: Readonly<Record<string, FileKind>> = {
  'application/pdf': kind('application/pdf', 'pdf'),
  'image/png': kind('image/png', 'png'),
  'image/jpeg': kind('image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  'image/webp': kind('image/webp', 'webp'),
  'image/gif': kind('image/gif', 'gif'),
  'image/tiff': kind('image/tiff', 'tif', 'tiff'),
  'image/heic': kind('image/heic', 'heic', 'heif'),
  'image/heif': kind('image/heif', 'heif', 'heic'),
};

/** Every ending of a name that may be right, for the window in which one chooses a file. */
export const ENDINGS: readonly string[] = [
  ...new Set(
    [PLAIN_KINDS, OPEN_XML_KINDS, COMPOUND_KINDS, OPEN_DOCUMENT_KINDS].flatMap((kinds) =>
      Object.values(kinds).flatMap(({ endings }) => endings),
    ),
  ),
];

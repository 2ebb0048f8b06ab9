import { MEMBERS } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, headers, operation, parameter, tableAnswer, TABLE_PARAMETERS } from './operation.js';
import { body, choice, flag, integer, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const SAID: Properties = {
  title: string(text('文件名稱。', 'The document’s title.'), { minLength: 1, maxLength: 200 }),
  documentNumber: string(text('文號。', 'The document number.'), { maxLength: 100 }),
  date: ref('Day'),
  holder: string(text('保管單位。', 'Who holds the document.'), { maxLength: 200 }),
};
const FILE_ONLY = text('僅檔案有此值。', 'Of files only.');

export const EVIDENCE_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewReference: body(SAID, ['documentNumber', 'date', 'holder']),
  NewEvidenceFile: body(
    {
      file: string(text('檔案，至多 10 MB。', 'The file, at most 10 MB.'), {
        contentMediaType: 'application/octet-stream',
      }),
      ...SAID,
    },
    Object.keys(SAID),
  ),
  Evidence: object({
    id: ref('Id'),
    factor: ref('AnswerableCode'),
    kind: choice(['file', 'reference']),
    title: nullable(string()),
    documentNumber: nullable(string()),
    date: nullable(ref('Day')),
    holder: nullable(string()),
    fileName: nullable(string(FILE_ONLY)),
    mediaType: nullable(string(text('依檔案內容判定。', 'As found in the file itself.'))),
    sizeBytes: nullable(integer(FILE_ONLY, { minimum: 1 })),
    sha256: nullable(ref('Hash', FILE_ONLY)),
    sealed: flag(text('已隨提送封存。', 'Sealed with a submission.')),
    createdBy: ref('Id'),
    createdAt: ref('Time'),
  }),
  EvidenceList: page(ref('Evidence')),
};

const PLACE = [parameter('Id'), parameter('Factor')];
const NOT_A_DRAFT = text(
  '已送請核定或已提送（not-a-draft）。',
  'It awaits its signature or has been submitted (not-a-draft).',
);

const NEW_PIECE = {
  required: true,
  content: {
    'application/json': {
      schema: ref('NewReference'),
      example: { title: '協商會議紀錄', documentNumber: '府研資字第0980001號', date: '2009-05', holder: '研考處' },
    },
    'multipart/form-data': { schema: ref('NewEvidenceFile') },
  },
};

const FILE_TYPES = [
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.graphics',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/heic',
  'image/heif',
];
/** A file's bytes, in every type that is taken as evidence. */
export const EVIDENCE_BYTES = Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: string() }]));

export const EVIDENCE_PATHS: Readonly<Record<string, object>> = {
  '/api/v1/assessments/{id}/answers/{factor}/evidence': {
    get: operation({
      id: 'listEvidence',
      tag: 'evidence',
      summary: text('列出一項填答的佐證', 'List the evidence for an answer'),
      roles: MEMBERS,
      parameters: [...PLACE, ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('依加入的先後。', 'As it was added.'), ref('EvidenceList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
    post: operation({
      id: 'addEvidence',
      tag: 'evidence',
      summary: text('加入一件佐證：檔案或文件', 'Add a piece of evidence: a file, or a reference to a document'),
      description: text(
        '檔案以 multipart/form-data 的 file 欄位送出，文件以 JSON 送出；每項最多 20 件。檔案種類依內容判定，接受 PDF、Office、ODF 與圖檔；不接受含巨集的文件。請勿放入個人資料。',
        'A file goes in the field file of multipart/form-data, a reference in JSON; at most 20 to an answer. What a file is, its content decides: PDF, Office, ODF and images are accepted, documents with macros are not. Please send no personal data.',
      ),
      roles: MEMBERS,
      parameters: PLACE,
      body: NEW_PIECE,
      answers: {
        200: answer(text('同一件佐證先前已加入。', 'The same piece was there already.'), ref('Evidence')),
        201: answer(text('已加入。', 'Added.'), ref('Evidence'), { headers: ['Location'] }),
      },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text(
          '已送請核定或已提送（not-a-draft），或已有 20 件（too-many-pieces）。',
          'It awaits its signature or has been submitted (not-a-draft), or has twenty pieces (too-many-pieces).',
        ),
        413: text('檔案超過 10 MB，或 JSON 超過 1 MB。', 'The file is larger than 10 MB, or the JSON than 1 MB.'),
        415: text('既非 JSON，也非 multipart/form-data。', 'Neither JSON nor multipart/form-data.'),
      },
    }),
  },
  '/api/v1/assessments/{id}/answers/{factor}/evidence/{evidenceId}': {
    get: operation({
      id: 'getEvidence',
      tag: 'evidence',
      summary: text('下載一件佐證，或讀取其說明', 'Download a piece of evidence, or read what is known of it'),
      description: text(
        'Accept 為 application/json 時回應說明，否則回應檔案，一律為下載；文件一律回應說明。',
        'With Accept: application/json what is known of it, otherwise the file, always as a download; of a reference always what is known of it.',
      ),
      roles: MEMBERS,
      parameters: [...PLACE, parameter('EvidenceId'), parameter('IfNoneMatchKnown')],
      answers: {
        200: {
          description: text('佐證。', 'The piece of evidence.'),
          content: { 'application/json': { schema: ref('Evidence') }, ...EVIDENCE_BYTES },
        },
        304: { description: text('與您已有的相同。', 'The same as you have.'), headers: headers(['ETag']) },
      },
      refusals: [401, 403, 404, 503],
    }),
    delete: operation({
      id: 'removeEvidence',
      tag: 'evidence',
      summary: text('刪除一件佐證', 'Remove a piece of evidence'),
      description: text(
        '檔案隨即刪除，無法復原；已隨提送封存的，只從草稿移除。',
        'A file is deleted for good. What was sealed with a submission stays there, and leaves the draft only.',
      ),
      roles: MEMBERS,
      parameters: [...PLACE, parameter('EvidenceId')],
      answers: { 204: { description: text('已刪除。', 'Removed.') } },
      refusals: [401, 403, 404, 409, 503],
      meanings: {
        403: text(
          '角色不符，或這件佐證由其他同仁加入（not-yours）；彙整人不受此限。',
          'Not your role, or a colleague’s (not-yours); the coordinator may remove any.',
        ),
        409: NOT_A_DRAFT,
      },
    }),
  },
};

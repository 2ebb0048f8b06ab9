import type { Sentence } from '../../platform/http/app-error.js';
import { ROLES } from '../../platform/database/actor.js';
import { TABLE_FORMATS } from '../../platform/tables/table-format.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { choice, integer, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const one = (name: string, place: 'path' | 'query' | 'header', description: Sentence, schema: Schema): object => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema,
});

const ID = text('識別碼（UUID）。', 'The id, a UUID.');

/** Parameters used by more than one operation, and those of one that want a name. */
export const PARAMETERS: Readonly<Record<string, object>> = {
  AcceptLanguage: one(
    'Accept-Language',
    'header',
    text('回應的語言：zh-TW（預設）或 en。', 'Language of the answer: zh-TW (the default) or en.'),
    string(undefined, { examples: ['zh-TW', 'en'] }),
  ),
  Id: one('id', 'path', ID, ref('Id')),
  FrameworkId: one(
    'id',
    'path',
    text('題目版本。', 'The framework version.'),
    string(undefined, { examples: ['ecd-56@1'] }),
  ),
  SchemeId: one('id', 'path', text('權重方案。', 'The weight scheme.'), string(undefined, { examples: ['evidence'] })),
  Factor: one('factor', 'path', text('因素代碼，或 S1、S2。', 'A factor’s code, or S1 or S2.'), ref('AnswerableCode')),
  EvidenceId: one(
    'evidenceId',
    'path',
    text('佐證的識別碼（UUID）。', 'The id of the piece of evidence, a UUID.'),
    ref('Id'),
  ),
  Expert: one('expert', 'path', text('專家的識別碼（UUID）。', 'The expert’s id, a UUID.'), ref('Id')),
  ExpertToken: one(
    'token',
    'path',
    text('專家連結的最後一段。', 'The last part of the expert’s link.'),
    string(undefined, { maxLength: 200 }),
  ),
  FromBand: one('from', 'query', text('只列原為此評等者。', 'Only those of this band now.'), ref('Band')),
  ToBand: one('to', 'query', text('只列將為此評等者。', 'Only those that would get this band.'), ref('Band')),
  ActionId: one(
    'actionId',
    'path',
    text('議定行動的識別碼（UUID）。', 'The id of the agreed action, a UUID.'),
    ref('Id'),
  ),
  Limit: one(
    'limit',
    'query',
    text('每頁筆數。', 'How many items a page has.'),
    integer(undefined, { minimum: 1, maximum: 100 }),
  ),
  Cursor: one(
    'cursor',
    'query',
    text('上一頁的 nextCursor；省略即第一頁。', 'The nextCursor of the page before; left out for the first page.'),
    string(undefined, { maxLength: 500 }),
  ),
  Format: one(
    'format',
    'query',
    text(
      '附上時，依篩選條件回應整份清單的檔案，不分頁；ods 最多 10,000 列。json 為紀錄的陣列。',
      'Where given, the whole list by its filters as a file, without pages; ods holds at most 10,000 rows. json is an array of records.',
    ),
    choice(TABLE_FORMATS),
  ),
  PeopleOf: one(
    'agency',
    'query',
    text(
      '管理員查詢的機關；其他人只能是自己的機關。',
      'The agency asked for; anybody but an administrator has the own one.',
    ),
    ref('Id'),
  ),
  NamePart: one(
    'name',
    'query',
    text('名稱中的一段文字。', 'Part of a name.'),
    string(undefined, { minLength: 1, maxLength: 100 }),
  ),
  LevelOf: one(
    'level',
    'query',
    text('層級。', 'The level of government.'),
    string(undefined, { enum: [...AGENCY_LEVELS] }),
  ),
  SearchText: one(
    'text',
    'query',
    text('姓名、電子郵件或機關名稱中的一段文字。', 'Part of a name, an address or an agency’s name.'),
    string(undefined, { minLength: 1, maxLength: 100 }),
  ),
  RoleOf: one('role', 'query', text('角色。', 'The role.'), string(undefined, { enum: [...ROLES] })),
  ActiveOnly: one(
    'active',
    'query',
    text('帳號是否使用中。', 'Whether the account is active.'),
    string(undefined, { enum: ['true', 'false'] }),
  ),
  ApplyNew: one(
    'apply',
    'query',
    text('new：寫入新的機關；省略時不寫入。', 'new: write the new agencies; nothing is written without it.'),
    string(undefined, { enum: ['new'] }),
  ),
  IfMatch: one(
    'If-Match',
    'header',
    text(
      '最後看到的 ETag。修改既有填答時必須附上。',
      'The ETag last seen. Required to change an answer that is there.',
    ),
    ref('ETag'),
  ),
  IfMatchPilot: one(
    'If-Match',
    'header',
    text(
      '最後看到的 ETag；附上時，內容若已變更即拒絕。',
      'The ETag last seen; where given, a change since then is refused.',
    ),
    ref('ETag'),
  ),
  IfMatchSeen: one(
    'If-Match',
    'header',
    text('最後看到的 ETag；必須附上。', 'The ETag last seen; required.'),
    ref('ETag'),
  ),
  IfNoneMatch: one(
    'If-None-Match',
    'header',
    text('第一次填答時附 *（尚未填答才寫入）。', '* for a first answer: written only where there is none yet.'),
    string(undefined, { const: '*' }),
  ),
  IfNoneMatchKnown: one(
    'If-None-Match',
    'header',
    text('已有的 ETag；內容相同時回應 304。', 'The ETag of the copy you have: 304 where it is still the same.'),
    ref('ETag'),
  ),
};

const header = (description: Sentence, schema: Schema): object => ({ description, schema });

export const HEADERS: Readonly<Record<string, object>> = {
  ETag: header(text('強 ETag，每次寫入都會改變。', 'A strong ETag, another one after every write.'), ref('ETag')),
  Location: header(text('新項目的網址。', 'Where the new thing is.'), string(undefined, { format: 'uri-reference' })),
  'Content-Language': header(text('回應的語言。', 'Language of the answer.'), ref('Locale')),
  'Retry-After': header(
    text('幾秒後再試。', 'Seconds to wait before trying again.'),
    integer(undefined, { minimum: 1 }),
  ),
  'WWW-Authenticate': header(text('登入方式。', 'How to sign in.'), string(undefined, { const: 'Bearer' })),
  'Content-Disposition': header(text('下載檔名（RFC 6266）。', 'The name of the download (RFC 6266).'), string()),
};

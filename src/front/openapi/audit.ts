import { AUDIT_ACTIONS } from '../../platform/audit/audit-action.js';
import { operation, TABLE_PARAMETERS, tableAnswer } from './operation.js';
import { choice, list, nullable, object, page, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const filter = (name: string, description: ReturnType<typeof text>, schema: Schema): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const FILTERS = [
  filter('person', text('人員的識別碼、姓名或電子郵件。', 'A person’s id, name or e-mail address.'), string()),
  filter('action', text('做了什麼。', 'What was done.'), choice(AUDIT_ACTIONS)),
  filter('object', text('對象的識別碼。', 'The object’s id.'), string()),
  filter('from', text('起日，含當日。', 'The first day.'), string(undefined, { format: 'date' })),
  filter('until', text('迄日，含當日。', 'The last day.'), string(undefined, { format: 'date' })),
];

export const AUDIT_SCHEMAS: Readonly<Record<string, Schema>> = {
  AuditEntry: object({
    id: string(text('由小到大；不一定連續。', 'Ascending; not always without gaps.'), { pattern: '^[0-9]+$' }),
    at: ref('Time'),
    actor: object({
      kind: choice(['user', 'job', 'service']),
      id: nullable(ref('Id')),
      name: nullable(string(text('目前的姓名；紀錄本身不保存姓名。', 'The name of today: the entry holds none.'))),
      roles: list(string(), text('當時的角色。', 'As they were then.')),
    }),
    agency: nullable(object({ id: ref('Id'), name: nullable(string()) })),
    action: choice(AUDIT_ACTIONS),
    object: object({ kind: string(), id: nullable(string()), name: nullable(string()) }),
    details: { type: 'object', additionalProperties: true },
    hash: nullable(
      string(
        text(
          '前一筆的雜湊值接上本筆的 RFC 8785 文字後取 SHA-256；尚未封存時為 null。',
          'SHA-256 over the hash before it and the entry’s RFC 8785 text; null while it is not sealed.',
        ),
        { pattern: '^[0-9a-f]{64}$' },
      ),
    ),
  }),
  AuditList: page(ref('AuditEntry')),
};

export const AUDIT_PATHS = {
  '/api/v1/audit': {
    get: operation({
      id: 'listAudit',
      tag: 'audit',
      summary: text('稽核紀錄，由新到舊', 'The audit, newest first'),
      description: text(
        '只增不改；不含填答內容、姓名、電子郵件或密碼。',
        'Entries are added and never changed. They hold no answers, names, addresses or passwords.',
      ),
      roles: ['administrator'],
      parameters: [...TABLE_PARAMETERS, ...FILTERS],
      answers: { 200: tableAnswer(text('紀錄。', 'Entries.'), ref('AuditList')) },
      refusals: [401, 403, 422, 503],
    }),
  },
};

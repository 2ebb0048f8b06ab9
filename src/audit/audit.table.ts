import type { TableShape } from '../platform/tables/lists.js';
import { actorOf, sentenceOf } from './audit-sentence.js';
import type { auditView } from './audit.view.js';

type View = ReturnType<typeof auditView>;

/** With the hashes, which are what anybody needs who wants to compute the chain elsewhere. */
export const AUDIT_TABLE: TableShape<View> = {
  name: 'audit',
  columns: {
    id: 'text',
    at: 'moment',
    actor: 'text',
    actorId: 'text',
    actorRoles: 'text',
    agencyName: 'text',
    what: 'text',
    deed: 'text',
    objectKind: 'text',
    objectId: 'text',
    details: 'text',
    hash: 'text',
  },
  row: ({ id, at, actor, agency, action, object, details, hash }, saying) => {
    const line = { action, objectKind: object.kind, objectId: object.id, objectName: object.name };
    const who = {
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      actorRoles: actor.roles,
      objectKind: object.kind,
    };
    return {
      id,
      at: new Date(at),
      actor: actorOf(who, saying),
      actorId: actor.id,
      actorRoles: actor.roles.join(' '),
      agencyName: agency?.name ?? null,
      what: sentenceOf(line, saying),
      deed: action,
      objectKind: object.kind,
      objectId: object.id,
      details: JSON.stringify(details),
      hash,
    };
  },
};

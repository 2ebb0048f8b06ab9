import { createHash } from 'node:crypto';
import { CHAIN_START, linkAfter } from './audit-chain.js';
import type { SealedEntry } from './audit-chain.js';

const ENTRY: SealedEntry = {
  id: '7',
  at: '2009-10-01T00:00:00.000001Z',
  actorKind: 'user',
  actorId: '93d03021-6e11-4cb7-88f7-5758ed4d0175',
  actorRoles: ['coordinator'],
  agencyId: null,
  action: 'pilot.added',
  objectKind: 'pilot',
  objectId: 'a',
  details: { b: 1, a: ['甲'] },
};

describe('a link of the audit’s chain', () => {
  it('is the hash of the link before it and of the entry’s canonical text, so that anybody can compute it again', () => {
    const text =
      '{"action":"pilot.added","actorId":"93d03021-6e11-4cb7-88f7-5758ed4d0175","actorKind":"user",' +
      '"actorRoles":["coordinator"],"agencyId":null,"at":"2009-10-01T00:00:00.000001Z",' +
      '"details":{"a":["甲"],"b":1},"id":"7","objectId":"a","objectKind":"pilot"}';
    const expected = createHash('sha256').update(Buffer.concat([CHAIN_START, Buffer.from(text, 'utf8')]));
    expect(linkAfter(CHAIN_START, ENTRY)).toEqual(expected.digest());
  });

  it('is another one for another link before it', () => {
    const first = linkAfter(CHAIN_START, ENTRY);
    expect(linkAfter(first, ENTRY)).not.toEqual(first);
  });

  it.each(Object.keys(ENTRY))('is another one where %s was changed', (name) => {
    expect(linkAfter(CHAIN_START, { ...ENTRY, [name]: 'changed' })).not.toEqual(linkAfter(CHAIN_START, ENTRY));
  });

  it('does not depend on the order in which PostgreSQL gives the members of the details', () => {
    const turned = { ...ENTRY, details: { a: ['甲'], b: 1 } };
    expect(linkAfter(CHAIN_START, turned)).toEqual(linkAfter(CHAIN_START, ENTRY));
  });
});

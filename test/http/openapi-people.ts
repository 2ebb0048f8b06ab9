import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { PASSWORD } from '../support/people.js';

interface Given {
  readonly id?: string;
  readonly query?: string;
  readonly body?: unknown;
}
/** Asks, and holds the answer against the document. */
type Call = (operationId: string, person: Person | null, given?: Given) => Promise<Response>;

/** Every answer the document tells of accounts, agencies and invitations; part of openapi.spec.ts. */
export function describesPeople(app: () => TestApp, call: Call): void {
  const statusOf = async (...given: Parameters<Call>): Promise<number> => (await call(...given)).status;
  const person = (name: keyof TestApp['people']) => app().people[name];
  const invitee = { email: 'somebody@new.example', name: '新同仁' };
  const tokenOf = ({ body }: Response) => (body as { link: string }).link.split('/').at(-1)!;
  const accept = (token: string) => ({ body: { token, name: '新同仁', password: 'a new password', seat: 'it' } });

  it('describes one’s own account', async () => {
    const respondent = person('otherRespondent');
    expect(await statusOf('getOwnAccount', respondent)).toBe(200);
    expect(await statusOf('getOwnAccount', person('reviewer'))).toBe(200);
    expect(await statusOf('changeOwnAccount', respondent, { body: { seat: 'it', post: '技士' } })).toBe(200);
    expect(await statusOf('changeOwnAccount', respondent, { body: { seat: 'king' } })).toBe(422);
    const change = (current: string) => ({ body: { current, next: 'a new password' } });
    for (let tries = 0; tries < 10; tries++)
      expect(await statusOf('changePassword', respondent, change('x'))).toBe(422);
    expect(await statusOf('changePassword', respondent, change('x'))).toBe(429);
    expect(await statusOf('changePassword', person('taipeiRespondent'), change(PASSWORD))).toBe(204);
  });

  it('describes people', async () => {
    const { userId: id } = person('otherRespondent');
    expect(await statusOf('listPeople', person('administrator'))).toBe(200);
    expect(await statusOf('listPeople', person('coordinator'), { query: `?agency=${id}` })).toBe(404);
    expect(await statusOf('changePerson', person('coordinator'), { id, body: { name: '改名' } })).toBe(200);
    expect(await statusOf('changePerson', person('coordinator'), { id, body: { name: '' } })).toBe(422);
    const closing = { id: person('administrator').userId, body: { active: false } };
    expect(await statusOf('changePerson', person('administrator'), closing)).toBe(409);
  });

  it('describes removing a person', async () => {
    const coordinator = person('coordinator');
    const sql = `INSERT INTO users VALUES (gen_random_uuid(), $1, 'leaver@x.example', '離職者', '{respondent}', 'x', true, now())
      RETURNING id`;
    const [leaver] = await query<{ id: string }>(app().database.adminUrl, sql, [coordinator.agencyId]);
    const { id } = leaver!;
    expect(await statusOf('removePerson', coordinator, { id })).toBe(409);
    await statusOf('changePerson', coordinator, { id, body: { active: false } });
    expect(await statusOf('removePerson', coordinator, { id })).toBe(204);
    expect(await statusOf('removePerson', coordinator, { id })).toBe(404);
  });

  it('describes links for a forgotten password', async () => {
    const { userId: id } = person('taipeiRespondent');
    const { body, status } = await call('makePasswordLink', person('taipeiCoordinator'), { id });
    expect(status).toBe(201);
    expect(
      await statusOf('makePasswordLink', person('taipeiCoordinator'), { id: person('taipeiCoordinator').userId }),
    ).toBe(403);
    const close = (active: boolean) => statusOf('changePerson', person('taipeiCoordinator'), { id, body: { active } });
    await close(false);
    expect(await statusOf('makePasswordLink', person('taipeiCoordinator'), { id })).toBe(409);
    await close(true);
    const token = tokenOf({ body } as Response);
    const use = (given: string, password = 'a new password') =>
      statusOf('usePasswordLink', null, { body: { token: given, password } });
    expect(await use(token, 'short')).toBe(422);
    expect(await use(token)).toBe(204);
    for (let tries = 0; tries < 10; tries++) expect(await use(token)).toBe(410);
    expect(await use(token)).toBe(429);
  });

  it('describes agencies', async () => {
    const administrator = person('administrator');
    const body = { name: '說明用機關', level: 'local' };
    const { body: agency, status } = await call('addAgency', administrator, { body });
    expect(status).toBe(201);
    const { id } = agency as { id: string };
    expect(await statusOf('addAgency', administrator, { body })).toBe(409);
    expect(await statusOf('addAgency', administrator, { body: {} })).toBe(422);
    expect(await statusOf('changeAgency', administrator, { id, body: { name: '說明用機關二' } })).toBe(200);
    expect(await statusOf('changeAgency', administrator, { id, body: { name: '臺北市政府' } })).toBe(409);
    expect(await statusOf('changeAgency', administrator, { id, body: { level: 'high' } })).toBe(422);
    expect(await statusOf('listAgencies', administrator)).toBe(200);
    expect(await statusOf('listAgencyNames', person('respondent'), { query: '?name=%E5%BA%9C' })).toBe(200);
  });

  it('describes invitations', async () => {
    const coordinator = person('coordinator');
    const invite = () => call('invitePerson', coordinator, { body: { ...invitee, roles: ['respondent'] } });
    const { body } = await invite();
    const { id } = body as { id: string };
    expect(await statusOf('listInvitations', coordinator)).toBe(200);
    expect(await statusOf('withdrawInvitation', coordinator, { id })).toBe(204);
    expect(await statusOf('withdrawInvitation', coordinator, { id })).toBe(409);
    const known = { email: person('approver').email, name: '某人', roles: ['respondent'] };
    expect(await statusOf('invitePerson', coordinator, { body: known })).toBe(409);
    expect(await statusOf('invitePerson', coordinator, { body: {} })).toBe(422);
    const [token, later] = [
      tokenOf(await invite()),
      tokenOf(await call('invitePerson', person('taipeiCoordinator'), { body: { ...invitee, roles: ['approver'] } })),
    ];
    expect(await statusOf('acceptInvitation', null, { body: { ...accept(token).body, password: 'short' } })).toBe(422);
    expect(await statusOf('acceptInvitation', null, accept(token))).toBe(201);
    expect(await statusOf('acceptInvitation', null, accept(token))).toBe(410);
    expect(await statusOf('acceptInvitation', null, accept(later))).toBe(409);
    for (let tries = 0; tries < 10; tries++) expect(await statusOf('acceptInvitation', null, accept('x'))).toBe(404);
    expect(await statusOf('acceptInvitation', null, accept('x'))).toBe(429);
  });

  it('describes asking for an agency, and what comes of it', async () => {
    const [coordinator, administrator] = [person('coordinator'), person('administrator')];
    const ask = (name: string) => call('askForAgency', coordinator, { body: { name, level: 'local', reason: '試辦' } });
    expect((await ask('臺北市政府')).status).toBe(409);
    expect(await statusOf('askForAgency', coordinator, { body: {} })).toBe(422);
    const ids = [await ask('監理所'), await ask('稅捐處')].map(({ body }) => (body as { id: string }).id);
    const create = { decision: 'create', coordinator: { email: 'office@vehicle.example', name: '王主任' } };
    const decide = (id: string | undefined, body: object) =>
      statusOf('decideAgencyRequest', administrator, { id: id!, body });
    expect(await decide(ids[0], { decision: 'create' })).toBe(422);
    expect(await decide(ids[0], create)).toBe(200);
    expect(await decide(ids[0], create)).toBe(409);
    expect(await decide(ids[1], { decision: 'decline', comment: '併入本府' })).toBe(200);
    expect(await statusOf('listAgencyRequests', administrator)).toBe(200);
  });
}

import type { TestApp } from '../support/app.js';

/** What the pages of accounts, invitations and agencies are about. */
export interface PeopleScene {
  /** Of an invitation that waits. */
  readonly invitationToken: string;
  /** Of a link for a forgotten password. */
  readonly passwordToken: string;
  /** A colleague. */
  readonly person: string;
  readonly closedPerson: string;
  readonly agency: string;
  readonly agencyRequest: string;
}

export async function makePeopleScene(app: TestApp): Promise<PeopleScene> {
  const { coordinator, respondent, otherRespondent, both, administrator } = app.people;
  await app.as(respondent).patch('/api/v1/me').send({ seat: 'it', post: '技士', inPostSince: '2008-03' });
  const post = async (path: string, body: object) =>
    (await app.as(coordinator).post(`/api/v1/${path}`).send(body)).body as { id: string; link: string };
  const { link } = await post('invitations', { email: 'lin@kaohsiung.example', name: '林小姐', roles: ['respondent'] });
  await post('invitations', { email: 'chen@kaohsiung.example', name: '陳專員', roles: ['respondent', 'approver'] });
  const { id: agencyRequest } = await post('agency-requests', {
    name: '鳳山戶政事務所',
    contactEmail: 'office@household.example',
    reason: '「戶役政資料線上查驗」試辦案須由戶政事務所受理並核對資料。',
  });
  const { id: declined } = await post('agency-requests', { name: '鳳山市公所', level: 'local' });
  const decline = { decision: 'decline', comment: '公所業務已由縣政府填答，請併入縣政府的自評。' };
  await app.as(administrator).post(`/api/v1/agency-requests/${declined}/decision`).send(decline);
  await app.as(coordinator).patch(`/api/v1/people/${both.userId}`).send({ active: false, name: '前任科長' });
  const forgotten = await app
    .as(app.people.administrator)
    .post(`/api/v1/people/${app.people.approver.userId}/password-link`);
  return {
    passwordToken: (forgotten.body.link as string).split('/').at(-1)!,
    invitationToken: link.split('/').at(-1)!,
    person: otherRespondent.userId,
    closedPerson: both.userId,
    agency: coordinator.agencyId!,
    agencyRequest,
  };
}

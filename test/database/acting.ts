import type { UserActor } from '../../src/platform/access/caller.js';
import type { People } from '../support/people.js';

/** Somebody as PostgreSQL is told of them, in the words of the unit of work; null = nobody has been named. */
export interface Acting {
  readonly name: string;
  readonly userId: string | null;
  readonly agencyId: string | null;
  /** As set for the transaction: between commas. */
  readonly roles: string | null;
}

const person = (name: string, { userId, agencyId, roles }: UserActor): Acting => ({
  name,
  userId,
  agencyId,
  roles: `,${roles.join(',')},`,
});

/** Everybody who may come to act: each role of two agencies, the reviewing body, a job, and nobody. */
export function everybodyActing(people: People): Acting[] {
  return [
    person('respondent', people.respondent),
    person('coordinator', people.coordinator),
    person('approver', people.approver),
    person('respondent', people.taipeiRespondent),
    person('coordinator', people.taipeiCoordinator),
    person('approver', people.taipeiApprover),
    person('reviewer', people.reviewer),
    person('administrator', people.administrator),
    { name: 'job', userId: null, agencyId: people.respondent.agencyId, roles: ',job,' },
    { name: 'nobody', userId: null, agencyId: null, roles: null },
  ];
}

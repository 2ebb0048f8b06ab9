import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AccountRegister } from '../../src/accounts/account-register.js';
import { AccountsRepository } from '../../src/accounts/accounts.repository.js';
import { newToken } from '../../src/accounts/token.js';
import { AgencyRegister } from '../../src/agencies/agency-register.js';
import type { UserActor } from '../../src/platform/access/caller.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import type { UserRole } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

/** Of everybody below. */
export const PASSWORD = 'correct horse 試辦';

const KAOHSIUNG = '高雄縣政府';
const TAIPEI = '臺北市政府';

export interface Person extends UserActor {
  readonly email: string;
  readonly name: string;
  /** null = the reviewing body. */
  readonly agency: string | null;
  /** Of a sign-in valid for twelve hours of the app's clock. */
  readonly token: string;
}

const someone = (email: string, agency: string | null, ...roles: UserRole[]) => ({ email, agency, roles });

/** Two agencies with every role, one person who is both coordinator and approver, and the reviewing body. */
const EVERYBODY = {
  respondent: someone('respondent@kaohsiung.example', KAOHSIUNG, 'respondent'),
  otherRespondent: someone('second@kaohsiung.example', KAOHSIUNG, 'respondent'),
  coordinator: someone('coordinator@kaohsiung.example', KAOHSIUNG, 'coordinator'),
  approver: someone('approver@kaohsiung.example', KAOHSIUNG, 'approver'),
  both: someone('both@kaohsiung.example', KAOHSIUNG, 'coordinator', 'approver'),
  taipeiRespondent: someone('respondent@taipei.example', TAIPEI, 'respondent'),
  taipeiCoordinator: someone('coordinator@taipei.example', TAIPEI, 'coordinator'),
  taipeiApprover: someone('approver@taipei.example', TAIPEI, 'approver'),
  reviewer: someone('reviewer@rdec.example', null, 'reviewer'),
  secondReviewer: someone('second@rdec.example', null, 'reviewer'),
  administrator: someone('admin@rdec.example', null, 'administrator'),
};

export type PersonName = keyof typeof EVERYBODY;
export type People = Readonly<Record<PersonName, Person>>;

/** Makes them through the registers that the service itself uses, and signs everybody in. */
export async function makePeople(app: INestApplicationContext): Promise<People> {
  const agencies = app.get(AgencyRegister, { strict: false });
  const accounts = app.get(AccountRegister, { strict: false });
  const passwordHash = await accounts.hashPassword(PASSWORD);
  const made = await app.get(UnitOfWork).run(INSTALLER, async () => {
    const actors: (UserActor & { key: string; email: string; name: string; agency: string | null })[] = [];
    for (const [key, { email, agency, roles }] of Object.entries(EVERYBODY)) {
      const agencyId = agency === null ? null : (await agencies.findOrAdd(agency, 'local')).id;
      const name = email.split('@')[0]!;
      const userId = await accounts.findOrAdd({ email, name, agencyId, roles }, passwordHash);
      actors.push({ kind: 'user', key, email, name, agency, userId, agencyId, roles });
    }
    return actors;
  });
  const people: [string, Person][] = [];
  for (const { key, ...person } of made) people.push([key, { ...person, token: await signIn(app, person) }]);
  return Object.fromEntries(people) as Record<PersonName, Person>;
}

/** A token without the wait for the password's hash; signing in with the password has specs of its own. */
async function signIn(app: INestApplicationContext, person: UserActor): Promise<string> {
  const accounts = app.get(AccountsRepository, { strict: false });
  const { token, tokenHash } = newToken();
  const createdAt = app.get(Clock).now();
  const expiresAt = new Date(createdAt.getTime() + 12 * 3_600_000);
  const { userId } = person;
  await app
    .get(UnitOfWork)
    .run(person, () =>
      accounts.addToken({ id: randomUUID(), userId, tokenHash, kind: 'program', createdAt, expiresAt }),
    );
  return token;
}

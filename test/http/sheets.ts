import { aSheet } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import type { Person } from '../support/people.js';
import type { TestApp } from '../support/app.js';
import { AccountRegister } from '../../src/accounts/account-register.js';
import { AgencyRegister } from '../../src/agencies/agency-register.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { ReportSheet } from '../../src/sheet/answer-sheet.js';

/** Nine answers: complete enough to be handed in, too little to be judged, and so handed in at once. */
export function aShortSheet(given: Partial<ReportSheet> = {}): ReportSheet {
  const sheet = aSheet(given);
  return { ...sheet, answers: sheet.answers.slice(0, 9) };
}

export const ofAgency = (name: string): Partial<ReportSheet> => ({ agency: { name, level: 'local' } });

/** A coordinator of an agency that is new to the service, signed in. */
export async function newCoordinator(
  { nest, http }: TestApp,
  agency: string,
  password = PASSWORD,
): Promise<Pick<Person, 'email' | 'token'>> {
  const email = 'coordinator@new.example';
  const accounts = nest.get(AccountRegister, { strict: false });
  const passwordHash = await accounts.hashPassword(password);
  await nest.get(UnitOfWork).run(INSTALLER, async () => {
    const { id: agencyId } = await nest.get(AgencyRegister, { strict: false }).findOrAdd(agency, 'central');
    await accounts.findOrAdd({ email, name: '彙整人', agencyId, roles: ['coordinator'] }, passwordHash);
  });
  const { body } = await http.post('/api/v1/auth/tokens').send({ email, password });
  return { email, token: body.token as string };
}

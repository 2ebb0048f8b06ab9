import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import type { UserRole } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { lastAdministrator, lastCoordinator, ownAccount, rolesDoNotFit } from './accounts.errors.js';
import { ChangePersonDto } from './dto/person.dto.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';
import { rolesFit } from './roles-fit.js';

@Injectable()
export class ChangePerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A coordinator changes colleagues, never the own account; an administrator everybody. Whoever is made inactive is
   * signed out everywhere. One change at a time for each agency, so that two cannot remove each other.
   *
   * @throws AppError 403 the own account, 404, 409 where nobody would be left to do the work, 422
   */
  change(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Person> {
    return this.unitOfWork.run(actor, async () => {
      const seen = await this.people.byId(id);
      if (!seen) throw notFound();
      if (id === actor.userId && !actor.roles.includes('administrator')) throw ownAccount();
      await this.people.lock(seen.agencyId);
      const person = (await this.people.byId(id))!;
      const changed = readChange(person, body, locale);
      await this.refuseToLeaveNobody(actor, person, changed);
      await this.people.change(id, changed);
      if (!changed.active) await this.people.endSignIns(id);
      await this.record(person, changed);
      return changed;
    });
  }

  private record(before: Person, { id, agencyId, name, roles, active }: Person): Promise<void> {
    const details = { renamed: name !== before.name, roles, active };
    return record({ action: 'person.changed', object: { kind: 'person', id }, agencyId, details });
  }

  private async refuseToLeaveNobody(actor: UserActor, person: Person, changed: Person): Promise<void> {
    const loses = (role: UserRole) => may(person, role) && !may(changed, role);
    const isLast = async (role: UserRole) => loses(role) && (await this.people.othersWith(role, person)) === 0;
    if (await isLast('administrator')) throw lastAdministrator();
    // An administrator may close an agency's last account: that person may have left for good.
    if (!actor.roles.includes('administrator') && (await isLast('coordinator'))) throw lastCoordinator();
  }
}

const may = ({ active, roles }: Person, role: UserRole): boolean => active && roles.includes(role);

function readChange(person: Person, body: unknown, locale: Locale): Person {
  const read = readDto(ChangePersonDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const { name = person.name, active = person.active, roles = person.roles } = read.value;
  if (!rolesFit(roles, person.agencyId !== null)) throw rolesDoNotFit(person.agencyId !== null, locale);
  return { ...person, name: name.trim(), active, roles };
}

import type { Agency } from '../agencies/agency.entity.js';
import type { PersonOfAgency } from './everybody.repository.js';
import type { Person } from './person.js';

/** A colleague, as everybody of the agency may know this person. */
export function personView({ id, agencyId, email, name, roles, active, seat, post, inPostSince, createdAt }: Person) {
  return { id, agencyId, email, name, roles, active, seat, post, inPostSince, createdAt };
}

/** For administrators, who see the people of all agencies together. */
export function personOfAgencyView(person: PersonOfAgency) {
  return { ...personView(person), agencyName: person.agencyName };
}

/** Oneself. */
export function ownView({ id, email, name, roles, ...person }: Person, agency: Agency | null) {
  const { seat, post, inPostSince, locale, dailyMail } = person;
  return {
    id,
    email,
    name,
    roles,
    agency: agency && { id: agency.id, name: agency.name },
    seat,
    post,
    inPostSince,
    locale,
    dailyMail: dailyMail ?? true,
  };
}

import type { UserRole } from '../platform/database/actor.js';
import type { Profile } from './profile.entity.js';

/** A person with what this person says of the post. */
export interface Person extends Pick<Profile, 'seat' | 'post' | 'inPostSince' | 'locale'> {
  readonly id: string;
  /** null = the reviewing body. */
  readonly agencyId: string | null;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  readonly active: boolean;
  /** null where nothing has been said: the service writes then, as it does unless asked not to. */
  readonly dailyMail: boolean | null;
  readonly createdAt: Date;
}

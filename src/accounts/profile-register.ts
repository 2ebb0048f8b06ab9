import { Injectable } from '@nestjs/common';
import type { Profile } from './profile.entity.js';
import { ProfilesRepository } from './profiles.repository.js';

/** Posts of people as other rooms need them. Used inside a unit of work. */
@Injectable()
export class ProfileRegister {
  constructor(private readonly profiles: ProfilesRepository) {}

  /** null where the person has not said anything yet, or may not be seen. */
  find(userId: string): Promise<Profile | null> {
    return this.profiles.byUser(userId);
  }

  /** By person; whoever has not said anything yet is left out. */
  async ofPeople(userIds: readonly string[]): Promise<Map<string, Profile>> {
    const found = await this.profiles.ofUsers(userIds);
    return new Map(found.map((profile) => [profile.userId, profile]));
  }
}

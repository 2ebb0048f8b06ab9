import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { Profile } from './profile.entity.js';

/** What somebody may say anew; left out = as it stands. */
export type ProfileChange = Partial<Pick<Profile, 'seat' | 'post' | 'inPostSince' | 'locale' | 'dailyMail'>>;

@Injectable()
export class ProfilesRepository {
  byUser(userId: string): Promise<Profile | null> {
    return transaction().findOneBy(Profile, { userId });
  }

  async ofUsers(userIds: readonly string[]): Promise<Profile[]> {
    return transaction().createQueryBuilder(Profile, 'profile').where('user_id = ANY(:userIds)', { userIds }).getMany();
  }

  /** Adds what is said for the first time; two windows at once both get through, the later one last. */
  async write(userId: string, agencyId: string | null, change: ProfileChange, at: Date): Promise<void> {
    await transaction().query(
      `INSERT INTO profiles (user_id, agency_id, updated_at) VALUES ($1, $2, $3) ON CONFLICT (user_id) DO NOTHING`,
      [userId, agencyId, at],
    );
    await transaction().update(Profile, { userId }, { ...change, updatedAt: at });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UserRole } from '../platform/database/actor.js';
import { transaction } from '../platform/database/unit-of-work.js';
import { AccessToken } from './access-token.entity.js';
import { User } from './user.entity.js';

export interface SignInAccount {
  id: string;
  agencyId: string | null;
  email: string;
  name: string;
  roles: UserRole[];
  passwordHash: string;
}

export interface TokenOwner {
  tokenId: string;
  userId: string;
  agencyId: string | null;
  roles: UserRole[];
  expiresAt: Date;
}

export interface SessionOwner extends TokenOwner {
  name: string;
  agencyName: string | null;
  createdAt: Date;
}

@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Before anybody is acting: through a narrow function of the owner, outside any unit of work. */
  async forSignIn(email: string): Promise<SignInAccount | null> {
    const [row] = await this.dataSource.query<SignInAccount[]>(
      `SELECT id, agency_id AS "agencyId", email, name, roles, password_hash AS "passwordHash"
        FROM account_for_sign_in($1)`,
      [email],
    );
    return row ?? null;
  }

  /** Before anybody is acting, as above. */
  async tokenOwner(tokenHash: Buffer): Promise<TokenOwner | null> {
    const [row] = await this.dataSource.query<TokenOwner[]>(
      `SELECT token_id AS "tokenId", user_id AS "userId", agency_id AS "agencyId", roles, expires_at AS "expiresAt"
        FROM token_owner($1)`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Before anybody is acting, as above. */
  async sessionOwner(tokenHash: Buffer): Promise<SessionOwner | null> {
    const [row] = await this.dataSource.query<SessionOwner[]>(
      `SELECT token_id AS "tokenId", user_id AS "userId", agency_id AS "agencyId", roles, name,
          agency_name AS "agencyName", created_at AS "createdAt", expires_at AS "expiresAt"
        FROM session_owner($1)`,
      [tokenHash],
    );
    return row ?? null;
  }

  addToken(token: AccessToken): Promise<unknown> {
    return transaction().insert(AccessToken, token);
  }

  extendToken(id: string, expiresAt: Date): Promise<unknown> {
    return transaction().update(AccessToken, { id }, { expiresAt });
  }

  removeToken(id: string): Promise<unknown> {
    return transaction().delete(AccessToken, { id });
  }

  /** A person's tokens that have run out: removed when the person signs in again. */
  removeExpiredTokens(userId: string, now: Date): Promise<unknown> {
    return transaction().query('DELETE FROM access_tokens WHERE user_id = $1 AND expires_at <= $2', [userId, now]);
  }

  /** All sign-ins of the acting person but one. */
  removeOtherTokens(userId: string, keptId: string): Promise<unknown> {
    return transaction().query('DELETE FROM access_tokens WHERE user_id = $1 AND id <> $2', [userId, keptId]);
  }

  async emailOf(id: string): Promise<string> {
    const [row] = await transaction().query<{ email: string }[]>('SELECT email FROM users WHERE id = $1', [id]);
    return row!.email;
  }

  byEmail(email: string): Promise<User | null> {
    return transaction().findOneBy(User, { email: email.toLowerCase() });
  }

  addUser(user: Omit<User, 'removedAt'>): Promise<unknown> {
    return transaction().query(
      `INSERT INTO users (id, agency_id, email, name, roles, password_hash, active, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [user.id, user.agencyId, user.email, user.name, user.roles, user.passwordHash, user.active, user.createdAt],
    );
  }

  /** The acting person's own; PostgreSQL's function touches no other. */
  changeOwnPassword(passwordHash: string): Promise<unknown> {
    return transaction().query('SELECT change_own_password($1)', [passwordHash]);
  }

  /** Administrators only: for anybody else PostgreSQL's function changes nothing. */
  setPassword(id: string, passwordHash: string): Promise<unknown> {
    return transaction().query('SELECT set_password($1, $2)', [id, passwordHash]);
  }

  /** Which of these addresses somebody has, as above. */
  async takenOf(emails: readonly string[]): Promise<string[]> {
    const rows = await transaction().query<{ email: string }[]>(
      'SELECT email FROM unnest($1::text[]) AS asked (email) WHERE address_is_taken(email)',
      [emails],
    );
    return rows.map(({ email }) => email);
  }

  /** Whether anybody has this address, seen or not; asked by those who invite. */
  async addressTaken(email: string): Promise<boolean> {
    const [row] = await transaction().query<{ taken: boolean }[]>('SELECT address_is_taken($1) AS taken', [email]);
    return row!.taken;
  }

  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await transaction().query<{ id: string; name: string }[]>(
      'SELECT id, name FROM users WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

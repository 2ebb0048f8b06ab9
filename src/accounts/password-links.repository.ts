import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';

/** Whose password a link is for, as whoever holds it may know. */
export interface HeldPasswordLink {
  readonly email: string;
  readonly name: string;
  readonly expiresAt: Date;
}

/** Links are reached through narrow functions of the owner only. */
@Injectable()
export class PasswordLinksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In place of an earlier one; nothing where the acting person may not make one for this person. */
  make(userId: string, tokenHash: Buffer, createdAt: Date, expiresAt: Date): Promise<unknown> {
    return transaction().query('SELECT make_password_link($1, $2, $3, $4)', [userId, tokenHash, createdAt, expiresAt]);
  }

  /** Before anybody is acting, outside any unit of work. null where it is unknown, used, or has expired. */
  async linkOf(tokenHash: Buffer, at: Date): Promise<HeldPasswordLink | null> {
    const [row] = await this.dataSource.query<HeldPasswordLink[]>(
      'SELECT email, name, expires_at AS "expiresAt" FROM password_link_of($1, $2)',
      [tokenHash, at],
    );
    return row ?? null;
  }

  /** In nobody's name: the password is changed and every sign-in ended, once. */
  async useUp(tokenHash: Buffer, at: Date, passwordHash: string): Promise<boolean> {
    const [row] = await transaction().query<{ used: boolean }[]>('SELECT use_password_link($1, $2, $3) AS used', [
      tokenHash,
      at,
      passwordHash,
    ]);
    return row!.used;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UserRole } from '../platform/database/actor.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Acceptance, AcceptanceOutcome } from './acceptance.js';
import { Invitation } from './invitation.entity.js';

/** An invitation as whoever holds its link may know it. */
export interface HeldInvitation extends Pick<
  Invitation,
  'agencyId' | 'email' | 'name' | 'expiresAt' | 'acceptedAt' | 'withdrawnAt'
> {
  readonly agencyName: string | null;
  readonly roles: readonly UserRole[];
}

@Injectable()
export class InvitationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Before anybody is acting: through a narrow function of the owner, outside any unit of work. */
  async heldBy(tokenHash: Buffer): Promise<HeldInvitation | null> {
    const [row] = await this.dataSource.query<HeldInvitation[]>(
      `SELECT agency_id AS "agencyId", agency_name AS "agencyName", email, name, roles, expires_at AS "expiresAt",
        accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt" FROM invitation_of($1)`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** In nobody's name; all of it or nothing, once. */
  async accept(tokenHash: Buffer, at: Date, person: Acceptance): Promise<AcceptanceOutcome> {
    const [row] = await transaction().query<{ outcome: AcceptanceOutcome }[]>(
      'SELECT accept_invitation($1, $2, $3) AS outcome',
      [tokenHash, at, person],
    );
    return row!.outcome;
  }

  /** In place of an open one for the same address and agency. Two at once: the later one stands. */
  async replace(invitation: Omit<Invitation, 'acceptedAt' | 'withdrawnAt'>): Promise<void> {
    const { id, agencyId, email, name, roles, invitedBy, tokenHash, createdAt, expiresAt } = invitation;
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `invitations of ${email ?? 'the first administrator'}`,
    ]);
    await transaction().query(
      `UPDATE invitations SET withdrawn_at = $3 WHERE email IS NOT DISTINCT FROM $1
        AND agency_id IS NOT DISTINCT FROM $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [email, agencyId, createdAt],
    );
    await transaction().query(
      `INSERT INTO invitations (id, agency_id, email, name, roles, invited_by, token_hash, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, agencyId, email, name, roles, invitedBy, tokenHash, createdAt, expiresAt],
    );
  }

  /** To agencies that are new, so that there is none to replace. */
  addMany(invitations: readonly Omit<Invitation, 'acceptedAt' | 'withdrawnAt'>[]): Promise<unknown> {
    const manager = transaction();
    const rows = invitations.map(({ tokenHash, ...one }) => ({ ...one, token: tokenHash.toString('hex') }));
    return manager.query(
      `INSERT INTO invitations (id, agency_id, email, name, roles, invited_by, token_hash, created_at, expires_at)
        SELECT i.id, i."agencyId", i.email, i.name, i.roles, i."invitedBy", decode(i.token, 'hex'), i."createdAt",
          i."expiresAt"
        FROM jsonb_to_recordset($1::jsonb) AS i (id uuid, "agencyId" uuid, email text, name text, roles text[],
          "invitedBy" uuid, token text, "createdAt" timestamptz, "expiresAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  byId(id: string): Promise<Invitation | null> {
    return transaction().findOneBy(Invitation, { id });
  }

  /** Neither accepted nor withdrawn; newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage, of?: { readonly agencyId: string | null }): Promise<Invitation[]> {
    const builder = transaction()
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.accepted_at IS NULL AND invitation.withdrawn_at IS NULL');
    if (of) builder.andWhere('invitation.agency_id IS NOT DISTINCT FROM :agencyId', of);
    if (after) {
      const position = { at: after[0], id: after[1] };
      builder.andWhere('(invitation.created_at, invitation.id) < (:at::timestamptz, :id::uuid)', position);
    }
    return builder
      .orderBy('invitation.createdAt', 'DESC')
      .addOrderBy('invitation.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  /** @returns false where it was accepted or withdrawn meanwhile */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const rows = await transaction().query<[unknown[], number]>(
      `UPDATE invitations SET withdrawn_at = $2 WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [id, at],
    );
    return rows[1] === 1;
  }

  async hasAdministrator(): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      `SELECT 1 FROM users WHERE active AND 'administrator' = ANY(roles) LIMIT 1`,
    );
    return rows.length > 0;
  }
}

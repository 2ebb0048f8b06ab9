import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import type { UserRole } from '../platform/database/actor.js';

/** A place kept for one person, taken once by whoever brings the token. */
@Entity('invitations')
@Unique('invitations_token_unique', ['tokenHash'])
@Index('invitations_open_unique', { synchronize: false })
@Check('invitations_email_lower', `email = lower(email)`)
@Check('invitations_addressed', `email IS NOT NULL OR invited_by IS NULL`)
@Check('invitations_ended_once', `accepted_at IS NULL OR withdrawn_at IS NULL`)
@Check(
  'invitations_roles_fit',
  `cardinality(roles) > 0 AND CASE WHEN agency_id IS NULL THEN roles <@ ARRAY['reviewer', 'administrator'] ELSE roles <@ ARRAY['respondent', 'coordinator', 'approver'] END`,
)
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitations_pk' })
  id: string;

  /** null = the reviewing body. */
  @Index('invitations_agency_idx')
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'invitations_agency_fk' })
  agency?: Agency;

  /** null for the first administrator, whom nobody knows yet; the same with the name. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { array: true })
  roles: UserRole[];

  /** null for the first administrator. */
  @Index('invitations_invited_by_idx')
  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'invited_by', foreignKeyConstraintName: 'invitations_invited_by_fk' })
  inviter?: User;

  /** Written, never read back: the service's user may not (see service-rights.ts). */
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

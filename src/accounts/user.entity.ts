import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { UserRole } from '../platform/database/actor.js';

@Entity('users')
@Unique('users_email_unique', ['email'])
@Check('users_email_lower', `email = lower(email)`)
@Check(
  'users_roles_fit',
  `cardinality(roles) > 0 AND CASE WHEN agency_id IS NULL THEN roles <@ ARRAY['reviewer', 'administrator'] ELSE roles <@ ARRAY['respondent', 'coordinator', 'approver'] END`,
)
@Check('users_removed_closed', 'removed_at IS NULL OR NOT active')
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pk' })
  id: string;

  @Index('users_agency_idx')
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'users_agency_fk' })
  agency?: Agency;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  roles: UserRole[];

  /** Written, never read back through the entity: the service's user may not (see service-rights.ts). */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** From then on nobody knows whose this id was. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}

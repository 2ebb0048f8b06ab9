import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Agency } from '../agencies/agency.entity.js';

/** A coordinator asks that a missing agency be added; an administrator decides. */
@Entity('agency_requests')
@Check('agency_requests_level_known', `level IN ('central', 'local', 'other')`)
@Check('agency_requests_state_known', `state IN ('open', 'created', 'declined')`)
export class AgencyRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_requests_pk' })
  id: string;

  /** Who asks. */
  @Index('agency_requests_agency_idx')
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'agency_requests_agency_fk' })
  agency?: Agency;

  @Index('agency_requests_requested_by_idx')
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'agency_requests_requested_by_fk' })
  requester?: User;

  /** Of the missing agency. */
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  level: Agency['level'] | null;

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text')
  state: 'open' | 'created' | 'declined';

  @Index('agency_requests_decided_by_idx')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'agency_requests_decided_by_fk' })
  decider?: User;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  comment: string | null;

  @Index('agency_requests_created_agency_idx')
  @Column('uuid', { name: 'created_agency_id', nullable: true })
  createdAgencyId: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'created_agency_id', foreignKeyConstraintName: 'agency_requests_created_agency_fk' })
  createdAgency?: Agency;
}

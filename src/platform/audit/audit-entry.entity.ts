import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what. Added only, by `record`; a trigger fills in id, time and actor. */
@Entity('audit_entries')
@Check(
  'audit_entries_actor_known',
  `actor_kind IN ('user', 'job', 'service') AND (actor_kind = 'user') = (actor_id IS NOT NULL)`,
)
@Check('audit_entries_details_small', `jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 8000`)
@Index('audit_entries_actor_idx', ['actorId', 'id'])
@Index('audit_entries_action_idx', ['action', 'id'])
@Index('audit_entries_object_idx', ['objectId', 'id'])
export class AuditEntry {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_entries_pk' })
  id: string;

  @Index('audit_entries_at_idx')
  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind: 'user' | 'job' | 'service';

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** As they were then. */
  @Column('text', { name: 'actor_roles', array: true })
  actorRoles: string[];

  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('text')
  action: string;

  @Column('text', { name: 'object_kind' })
  objectKind: string;

  @Column('text', { name: 'object_id', nullable: true })
  objectId: string | null;

  @Column('jsonb')
  details: Record<string, unknown>;
}

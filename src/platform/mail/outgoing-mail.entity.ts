import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter on its way. Its text is blanked once it is sent. */
@Entity('outbox')
export class OutgoingMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pk' })
  id: string;

  /** Of whose affairs; null = the reviewing body's. */
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('text', { name: 'to_address' })
  to: string;

  @Column('text')
  subject: string;

  @Column('text')
  body: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** Why the last attempt failed: a code, never what the other server said. */
  @Column('text', { nullable: true })
  failure: string | null;

  @Column('integer')
  attempts: number;
}

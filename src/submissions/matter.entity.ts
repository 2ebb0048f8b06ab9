import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { MatterKind } from './matter-key.js';
import type { MatterState } from './matter-state.js';

/** A matter for the centre: noted once, however many submissions name it and under whichever framework version. */
@Entity('matters')
@Unique('matters_name_unique', ['kind', 'nameKey'])
@Check('matters_kind_known', `kind IN ('statute', 'database', 'body', 'system', 'request')`)
@Check('matters_state_known', `state IN ('noted', 'with-centre', 'answered', 'settled', 'will-not')`)
@Check('matters_not_itself', 'merged_into <> id')
export class Matter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'matters_pk' })
  id: string;

  @Column('text')
  kind: MatterKind;

  /** As it was written first. */
  @Column('text')
  name: string;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('text')
  state: MatterState;

  /** Whom in the centre it was put to. */
  @Column('text', { nullable: true })
  ministry: string | null;

  /** What the centre answered, under which number, on which day. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { name: 'answer_number', nullable: true })
  answerNumber: string | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;

  /** The matter that a person said is the same. */
  @Index('matters_merged_into_idx')
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  @ManyToOne(() => Matter)
  @JoinColumn({ name: 'merged_into', foreignKeyConstraintName: 'matters_merged_into_fk' })
  sameAs?: Matter;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

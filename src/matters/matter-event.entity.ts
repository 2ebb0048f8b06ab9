import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { MatterState } from '../submissions/matter-state.js';
import { Matter } from '../submissions/matter.entity.js';
import type { MatterStep } from './matter.status.js';

/** What was said beside the reason: to which ministry, or what the centre answered. */
export interface SaidWithStep {
  readonly ministry?: string;
  readonly answer?: { readonly text: string; readonly documentNumber: string | null; readonly date: string | null };
}

/** Who changed what about a matter, and why. Never changed. */
@Entity('matter_events')
@Check('matter_events_step_known', `step IN ('send', 'answer', 'settle', 'decline', 'reopen', 'merge', 'separate')`)
@Index('matter_events_matter_idx', ['matterId', 'at'])
export class MatterEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'matter_events_pk' })
  id: string;

  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @ManyToOne(() => Matter)
  @JoinColumn({ name: 'matter_id', foreignKeyConstraintName: 'matter_events_matter_fk' })
  matter?: Matter;

  @Column('text')
  step: MatterStep | 'merge' | 'separate';

  @Column('text', { name: 'from_state' })
  fromState: MatterState;

  @Column('text', { name: 'to_state' })
  toState: MatterState;

  /** The matter it was found to be the same as, or no longer is. */
  @Index('matter_events_other_matter_idx')
  @Column('uuid', { name: 'other_matter_id', nullable: true })
  otherMatterId: string | null;

  @ManyToOne(() => Matter)
  @JoinColumn({ name: 'other_matter_id', foreignKeyConstraintName: 'matter_events_other_matter_fk' })
  otherMatter?: Matter;

  @Column('text')
  reason: string;

  @Column('jsonb')
  said: SaidWithStep;

  @Index('matter_events_actor_idx')
  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'actor_id', foreignKeyConstraintName: 'matter_events_actor_fk' })
  actor?: User;

  @Column('timestamptz')
  at: Date;
}

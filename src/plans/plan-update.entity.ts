import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { AgreedAction } from '../reviews/agreed-action.entity.js';
import type { PlanSide, PlanState } from './plan.status.js';

/** How far an agreed action has come, as somebody reported or judged it. Written once; the last one counts. */
@Entity('plan_updates')
@Unique('plan_updates_number_unique', ['agreedActionId', 'number'])
@Check('plan_updates_number', 'number > 0')
@Check('plan_updates_state_known', `state IN ('not-started', 'under-way', 'done', 'blocked', 'dropped')`)
@Check('plan_updates_side_known', `side IN ('centre', 'agency')`)
@Index('plan_updates_action_idx', ['agreedActionId', 'agencyId'])
export class PlanUpdate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_updates_pk' })
  id: string;

  @Column('uuid', { name: 'agreed_action_id' })
  agreedActionId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => AgreedAction, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'agreed_action_id', referencedColumnName: 'id', foreignKeyConstraintName: 'plan_updates_action_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'plan_updates_action_fk' },
  ])
  agreedAction?: AgreedAction;

  /** 1 = the first of its action. */
  @Column('integer')
  number: number;

  @Column('text')
  state: PlanState;

  /** Since when it is so, YYYY-MM-DD. */
  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('text', { nullable: true })
  note: string | null;

  /** 文號 or where the evidence is kept. */
  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('text')
  side: PlanSide;

  @Index('plan_updates_written_by_idx')
  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'written_by', foreignKeyConstraintName: 'plan_updates_written_by_fk' })
  writer?: User;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

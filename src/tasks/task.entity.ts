import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { Seat, TaskKind, TaskState } from './task.status.js';

const ONE_OPEN = { unique: true, where: `state = 'open'` };

/** What one is to answer, or was asked by a colleague. Its assessment by name: that room knows this one. */
@Entity('tasks')
@Check('tasks_kind_known', `kind IN ('answer', 'ask')`)
@Check('tasks_state_known', `state IN ('open', 'done', 'withdrawn')`)
@Check('tasks_seat_known', `seat IN ('clerk', 'supervisor', 'it', 'legal', 'accounting', 'partner', 'other')`)
@Check('tasks_for_one', `num_nonnulls(assignee_id, seat, named) = 1`)
@Check('tasks_open_or_closed', `(state = 'open') = (done_at IS NULL)`)
@Index('tasks_open_assignee_unique', ['assessmentId', 'factor', 'kind', 'assigneeId'], ONE_OPEN)
@Index('tasks_open_seat_unique', ['assessmentId', 'factor', 'kind', 'seat'], ONE_OPEN)
@Index('tasks_open_named_unique', ['assessmentId', 'factor', 'kind', 'named'], ONE_OPEN)
@Index('tasks_assessment_idx', ['assessmentId', 'agencyId'])
export class Task {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tasks_pk' })
  id: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne('Assessment', { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'tasks_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'tasks_assessment_fk' },
  ])
  assessment?: object;

  @Column('text')
  factor: string;

  @Column('text')
  kind: TaskKind;

  @Index('tasks_assignee_idx')
  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'assignee_id', foreignKeyConstraintName: 'tasks_assignee_fk' })
  assignee?: User;

  @Column('text', { nullable: true })
  seat: Seat | null;

  /** Somebody who has no account yet, as typed. */
  @Column('text', { nullable: true })
  named: string | null;

  @Column('text', { nullable: true })
  question: string | null;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text')
  state: TaskState;

  @Index('tasks_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'tasks_created_by_fk' })
  creator?: User;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Index('tasks_done_by_idx')
  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'done_by', foreignKeyConstraintName: 'tasks_done_by_fk' })
  doer?: User;

  /** When it was answered, or taken back. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}

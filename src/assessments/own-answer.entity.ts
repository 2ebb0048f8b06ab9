import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { AnswerContent, Seat } from '../sheet/answer-sheet.js';
import { Assessment } from './assessment.entity.js';

/** One person's own answer to one factor: nobody else reads it, unless it is released. */
@Entity('own_answers')
@Index('own_answers_assessment_idx', ['assessmentId', 'agencyId'])
export class OwnAnswer {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'own_answers_pk' })
  assessmentId: string;

  @Index('own_answers_user_idx')
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'own_answers_pk' })
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'own_answers_user_fk' })
  user?: User;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'own_answers_pk' })
  factor: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Assessment, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'own_answers_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'own_answers_assessment_fk' },
  ])
  assessment?: Assessment;

  @Column('jsonb')
  content: AnswerContent;

  /** The author's seat, post and time in post (YYYY-MM) when the answer was given; a profile changes, this does not. */
  @Column('text', { nullable: true })
  seat: Seat | null;

  @Column('text', { nullable: true })
  post: string | null;

  @Column('text', { name: 'in_post_since', nullable: true })
  inPostSince: string | null;

  /** Whether the coordinator may read the level, with the seat it comes from. */
  @Column('boolean', { default: false })
  released: boolean;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

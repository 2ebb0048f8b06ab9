import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FindingVerdict } from './finding.js';
import { Review } from './review.entity.js';
import type { ReviewStatus, ReviewStep } from './review.status.js';

/** A finding as it stood before somebody wrote over it; its reason is the event's. */
export interface OverwrittenFinding {
  factor: string;
  verdict: FindingVerdict;
  status: AnswerStatus | null;
  level: number | null;
  foundBy: string;
  foundAt: string;
}

/** `rewrite`: a finding was written over; the review stays as it is. */
export type EventStep = ReviewStep | 'rewrite';

/** A step of a review: by whom, when and why. Written once. */
@Entity('review_events')
@Index('review_events_review_idx', ['reviewId', 'agencyId'])
export class ReviewEvent {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'review_events_pk',
  })
  id: string;

  @Column('uuid', { name: 'review_id' })
  reviewId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Review, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'review_id', referencedColumnName: 'id', foreignKeyConstraintName: 'review_events_review_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'review_events_review_fk' },
  ])
  review?: Review;

  @Column('text')
  step: EventStep;

  @Column('text', { name: 'status_from', nullable: true })
  statusFrom: ReviewStatus | null;

  @Column('text', { name: 'status_to' })
  statusTo: ReviewStatus;

  /** Of `rewrite` that of the finding that was written over. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Only with `rewrite`. */
  @Column('jsonb', { nullable: true })
  overwritten: OverwrittenFinding | null;

  @Index('review_events_actor_idx')
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'actor_id', foreignKeyConstraintName: 'review_events_actor_fk' })
  actor?: User;

  @Column('timestamptz')
  at: Date;
}

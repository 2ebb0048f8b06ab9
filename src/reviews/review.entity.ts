import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Submission } from '../submissions/submission.entity.js';
import type { ReviewOutcome } from './review-outcome.js';
import type { ReviewStatus } from './review.status.js';

/** The review of one submission, opened by its signature. Never changed once decided. */
@Entity('reviews')
@Unique('reviews_submission_unique', ['submissionId'])
@Unique('reviews_agency_unique', ['id', 'agencyId'])
@Check(
  'reviews_status_known',
  `status IN ('submitted', 'in-review', 'accepted', 'accepted-with-plan', 'returned', 'superseded')`,
)
@Check('reviews_held_in_review', `(status = 'in-review') = (holder_id IS NOT NULL)`)
@Check(
  'reviews_decided_whole',
  `(status IN ('accepted', 'accepted-with-plan', 'returned')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND outcome IS NOT NULL)`,
)
@Index('reviews_queue_idx', ['status', 'openedAt', 'id'])
@Index('reviews_submission_idx', ['submissionId', 'agencyId'])
@Index('reviews_assessment_idx', ['assessmentId', 'agencyId'])
@Index('reviews_agency_idx', ['agencyId', 'openedAt', 'id'])
export class Review {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviews_pk' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  submissionId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Submission)
  @JoinColumn([
    { name: 'submission_id', referencedColumnName: 'id', foreignKeyConstraintName: 'reviews_submission_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'reviews_submission_fk' },
  ])
  submission?: Submission;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @ManyToOne(() => Assessment)
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'reviews_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'reviews_assessment_fk' },
  ])
  assessment?: Assessment;

  @Column('text')
  status: ReviewStatus;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  /** Who has it; only while it is in review. */
  @Index('reviews_holder_idx')
  @Column('uuid', { name: 'holder_id', nullable: true })
  holderId: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'holder_id', foreignKeyConstraintName: 'reviews_holder_fk' })
  holder?: User;

  @Column('timestamptz', { name: 'held_since', nullable: true })
  heldSince: Date | null;

  @Index('reviews_decided_by_idx')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'reviews_decided_by_fk' })
  decider?: User;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  comment: string | null;

  /** What followed from the findings when it was decided; computed once. */
  @Column('jsonb', { nullable: true })
  outcome: ReviewOutcome | null;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FindingVerdict } from './finding.js';
import { Review } from './review.entity.js';

/** What the reviewing body found of one answer. `status` and `level` are the verified ones. */
@Entity('review_findings')
@Check('review_findings_verdict_known', `verdict IN ('confirm', 'change', 'ask', 'none')`)
@Check('review_findings_verified', `(verdict IN ('confirm', 'change')) = (status IS NOT NULL)`)
@Check('review_findings_level', `(status IS NOT DISTINCT FROM 'answered') = (level IS NOT NULL)`)
@Check('review_findings_reason', `verdict NOT IN ('change', 'ask') OR reason IS NOT NULL`)
@Index('review_findings_review_idx', ['reviewId', 'agencyId'])
export class ReviewFinding {
  @PrimaryColumn('uuid', { name: 'review_id', primaryKeyConstraintName: 'review_findings_pk' })
  reviewId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'review_findings_pk' })
  factor: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Review, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'review_id', referencedColumnName: 'id', foreignKeyConstraintName: 'review_findings_review_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'review_findings_review_fk' },
  ])
  review?: Review;

  @Column('text')
  verdict: FindingVerdict;

  @Column('text', { nullable: true })
  status: AnswerStatus | null;

  @Column('integer', { nullable: true })
  level: number | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer')
  version: number;

  @Index('review_findings_found_by_idx')
  @Column('uuid', { name: 'found_by' })
  foundBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'found_by', foreignKeyConstraintName: 'review_findings_found_by_fk' })
  finder?: User;

  @Column('timestamptz', { name: 'found_at' })
  foundAt: Date;
}

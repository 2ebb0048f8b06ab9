import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Review } from './review.entity.js';

export type CommentSide = 'centre' | 'agency';

/** A question or an answer to one, about one factor. Written once. */
@Entity('review_comments')
@Check('review_comments_side_known', `side IN ('centre', 'agency')`)
@Index('review_comments_review_idx', ['reviewId', 'agencyId'])
export class ReviewComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_comments_pk' })
  id: string;

  @Column('uuid', { name: 'review_id' })
  reviewId: string;

  @Column('text')
  factor: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Review, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'review_id', referencedColumnName: 'id', foreignKeyConstraintName: 'review_comments_review_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'review_comments_review_fk' },
  ])
  review?: Review;

  @Column('text')
  side: CommentSide;

  @Column('text')
  text: string;

  @Index('review_comments_written_by_idx')
  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'written_by', foreignKeyConstraintName: 'review_comments_written_by_fk' })
  writer?: User;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Review } from './review.entity.js';

/** An action agreed with a conditional pass: who does it and by when. What became of it stands elsewhere. */
@Entity('agreed_actions')
@Unique('agreed_actions_agency_unique', ['id', 'agencyId'])
@Unique('agreed_actions_once', ['reviewId', 'action'])
@Index('agreed_actions_review_idx', ['reviewId', 'agencyId'])
export class AgreedAction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_actions_pk' })
  id: string;

  @Column('uuid', { name: 'review_id' })
  reviewId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Review, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'review_id', referencedColumnName: 'id', foreignKeyConstraintName: 'agreed_actions_review_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'agreed_actions_review_fk' },
  ])
  review?: Review;

  /** 1 = first. */
  @Column('integer')
  position: number;

  /** Id in the catalogue of the submission's wording. */
  @Column('text')
  action: string;

  @Column('text')
  owner: string;

  /** YYYY-MM-DD. */
  @Index('agreed_actions_due_idx')
  @Column('date', { name: 'due_on' })
  dueOn: string;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';

/** A coordinator's request to have a frozen sheet signed. At most one is open for an assessment. */
@Entity('submission_requests')
@Check('submission_requests_state_known', `state IN ('open', 'withdrawn', 'declined', 'signed')`)
@Index('submission_requests_one_open', ['assessmentId'], { unique: true, where: `state = 'open'` })
@Index('submission_requests_assessment_idx', ['assessmentId', 'agencyId'])
export class SubmissionRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submission_requests_pk' })
  id: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Assessment, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'assessment_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'submission_requests_assessment_fk',
    },
    {
      name: 'agency_id',
      referencedColumnName: 'agencyId',
      foreignKeyConstraintName: 'submission_requests_assessment_fk',
    },
  ])
  assessment?: Assessment;

  @Column('text')
  state: 'open' | 'withdrawn' | 'declined' | 'signed';

  @Column('text', { name: 'sheet_hash' })
  sheetHash: string;

  /** The canonical text that was hashed. */
  @Column('text')
  sheet: string;

  @Index('submission_requests_requested_by_idx')
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'submission_requests_requested_by_fk' })
  requester?: User;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Index('submission_requests_closed_by_idx')
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'closed_by', foreignKeyConstraintName: 'submission_requests_closed_by_fk' })
  closer?: User;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  comment: string | null;
}

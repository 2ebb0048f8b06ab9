import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { PrintedDocument } from '../platform/printing/printed-document.entity.js';
import { Submission } from '../submissions/submission.entity.js';
import type { ReportFormat } from './report.status.js';

/** A report of a submission, asked for once and kept. */
@Entity('reports')
@Unique('reports_equal_unique', ['submissionId', 'reviewState', 'format', 'locale', 'templateVersion'])
@Check('reports_status_known', `status IN ('queued', 'rendering', 'ready', 'failed')`)
@Check(
  'reports_ready_has_content',
  `status <> 'ready' OR (content IS NOT NULL AND content_type IS NOT NULL AND file_name IS NOT NULL AND content_sha256 IS NOT NULL)`,
)
@Index('reports_submission_idx', ['submissionId', 'agencyId'])
@Index('reports_requested_by_idx', ['requestedBy'])
export class Report extends PrintedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reports_pk' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  submissionId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Submission, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'submission_id', referencedColumnName: 'id', foreignKeyConstraintName: 'reports_submission_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'reports_submission_fk' },
  ])
  submission?: Submission;

  @Column('text', { name: 'review_state' })
  reviewState: string;

  @Column('text')
  format: ReportFormat;

  @Column('text', { name: 'template_version' })
  templateVersion: string;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('text', { name: 'content_type', nullable: true })
  contentType: string | null;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'reports_requested_by_fk' })
  requester?: User;
}

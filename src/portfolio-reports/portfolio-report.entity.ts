import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { Locale } from '../advice/action.js';
import type { PrintStatus } from '../platform/printing/print-status.js';

/** A report over the whole portfolio, asked for once and kept. */
@Entity('portfolio_reports')
@Unique('portfolio_reports_equal_unique', ['fingerprint'])
@Check('portfolio_reports_status_known', `status IN ('queued', 'rendering', 'ready', 'failed')`)
@Check(
  'portfolio_reports_ready_has_content',
  `status <> 'ready' OR (content IS NOT NULL AND content_sha256 IS NOT NULL)`,
)
export class PortfolioReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'portfolio_reports_pk' })
  id: string;

  @Column('text')
  locale: Locale;

  /** The html that is printed: a worker may not read what it was put together from. Not read with the rest. */
  @Column('text', { select: false })
  document?: string;

  /** Of the document: an equal one is not printed again. */
  @Column('text')
  fingerprint: string;

  @Column('text')
  status: PrintStatus;

  /** Not read with the rest. */
  @Column('bytea', { nullable: true, select: false })
  content?: Buffer | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'content_sha256', nullable: true })
  contentSha256: string | null;

  @Index('portfolio_reports_requested_by_idx')
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'portfolio_reports_requested_by_fk' })
  requester?: User;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}

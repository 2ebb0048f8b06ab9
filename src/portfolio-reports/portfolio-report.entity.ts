import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { PrintedDocument } from '../platform/printing/printed-document.entity.js';

/** A report over the whole portfolio, asked for once and kept. */
@Entity('portfolio_reports')
@Unique('portfolio_reports_equal_unique', ['fingerprint'])
@Check('portfolio_reports_status_known', `status IN ('queued', 'rendering', 'ready', 'failed')`)
@Check(
  'portfolio_reports_ready_has_content',
  `status <> 'ready' OR (content IS NOT NULL AND content_sha256 IS NOT NULL)`,
)
@Index('portfolio_reports_requested_by_idx', ['requestedBy'])
export class PortfolioReport extends PrintedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'portfolio_reports_pk' })
  id: string;

  /** The html that is printed: a worker may not read what it was put together from. Not read with the rest. */
  @Column('text', { select: false })
  document?: string;

  /** Of the document: an equal one is not printed again. */
  @Column('text')
  fingerprint: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'portfolio_reports_requested_by_fk' })
  requester?: User;
}

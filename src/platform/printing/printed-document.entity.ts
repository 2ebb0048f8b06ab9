import { Column } from 'typeorm';
import type { Locale } from '../../advice/action.js';
import type { PrintStatus } from './print-status.js';

/** What tables of documents have in common that are asked for, printed once and kept. */
export abstract class PrintedDocument {
  abstract id: string;
  abstract fileName: string | null;

  @Column('text')
  locale: Locale;

  @Column('text')
  status: PrintStatus;

  /** Not read with the rest: a document may be large. */
  @Column('bytea', { nullable: true, select: false })
  content?: Buffer | null;

  @Column('text', { name: 'content_sha256', nullable: true })
  contentSha256: string | null;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}

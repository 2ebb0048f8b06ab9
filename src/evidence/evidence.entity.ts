import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';

export type EvidenceKind = 'file' | 'reference';

/** One piece of evidence for an answer, without its bytes. */
@Entity('evidence')
@Unique('evidence_agency_unique', ['id', 'agencyId'])
@Check('evidence_kind_known', `kind IN ('file', 'reference')`)
@Check(
  'evidence_file_whole',
  `kind <> 'file' OR (file_name IS NOT NULL AND media_type IS NOT NULL AND size_bytes IS NOT NULL AND sha256 IS NOT NULL)`,
)
@Check('evidence_reference_titled', `kind <> 'reference' OR (title IS NOT NULL AND sha256 IS NULL)`)
@Index('evidence_assessment_idx', ['assessmentId', 'agencyId'])
export class Evidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pk' })
  id: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  /** By name: the assessments' room knows this one. */
  @ManyToOne('Assessment', { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'evidence_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'evidence_assessment_fk' },
  ])
  assessment?: unknown;

  @Column('text')
  factor: string;

  @Column('text')
  kind: EvidenceKind;

  /** Always of a reference; of a file where somebody gave it one. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { name: 'document_number', nullable: true })
  documentNumber: string | null;

  /** YYYY-MM or YYYY-MM-DD. */
  @Column('text', { nullable: true })
  date: string | null;

  @Column('text', { nullable: true })
  holder: string | null;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  /** As found in the file itself, never as it was called by whoever sent it. */
  @Column('text', { name: 'media_type', nullable: true })
  mediaType: string | null;

  @Column('integer', { name: 'size_bytes', nullable: true })
  sizeBytes: number | null;

  @Column('text', { nullable: true })
  sha256: string | null;

  /** Part of a submission: kept for it, whatever happens to the draft. */
  @Column('boolean', { default: false })
  sealed: boolean;

  /** No longer part of the draft. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Index('evidence_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'evidence_created_by_fk' })
  creator?: User;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { FrameworkVersionRow } from '../framework/framework-version.entity.js';
import { WordingRevisionRow } from '../framework/wording-revision.entity.js';
import { Pilot } from '../pilots/pilot.entity.js';
import type { Findings } from '../report-content/evaluate.js';
import type { Band } from '../scoring/framework-structure.js';

/** A sealed snapshot: what was signed, by whom, and what followed from it. Never changed. */
@Entity('submissions')
@Unique('submissions_revision_unique', ['assessmentId', 'revision'])
@Unique('submissions_agency_unique', ['id', 'agencyId'])
@Check('submissions_status_known', `status IN ('submitted')`)
@Check('submissions_two_people', `requested_by <> approved_by`)
@Index('submissions_assessment_idx', ['assessmentId', 'agencyId'])
@Index('submissions_agency_idx', { synchronize: false })
@Index('submissions_newest_idx', { synchronize: false })
export class Submission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submissions_pk' })
  id: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Assessment)
  @JoinColumn([
    { name: 'assessment_id', referencedColumnName: 'id', foreignKeyConstraintName: 'submissions_assessment_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'submissions_assessment_fk' },
  ])
  assessment?: Assessment;

  @Index('submissions_pilot_idx')
  @Column('uuid', { name: 'pilot_id' })
  pilotId: string;

  @ManyToOne(() => Pilot)
  @JoinColumn({ name: 'pilot_id', foreignKeyConstraintName: 'submissions_pilot_fk' })
  pilot?: Pilot;

  @Column('integer')
  revision: number;

  @Index('submissions_framework_idx')
  @Column('text')
  framework: string;

  @ManyToOne(() => FrameworkVersionRow)
  @JoinColumn({ name: 'framework', foreignKeyConstraintName: 'submissions_framework_fk' })
  frameworkVersion?: FrameworkVersionRow;

  @Column('text', { name: 'structure_hash' })
  structureHash: string;

  @Index('submissions_wording_idx')
  @Column('text', { name: 'wording_revision' })
  wordingRevision: string;

  @ManyToOne(() => WordingRevisionRow)
  @JoinColumn({ name: 'wording_revision', foreignKeyConstraintName: 'submissions_wording_fk' })
  wording?: WordingRevisionRow;

  @Column('text', { name: 'weight_scheme' })
  weightScheme: string;

  @Column('jsonb')
  weights: Record<string, number>;

  @Column('text', { name: 'weights_hash' })
  weightsHash: string;

  @Column('text', { name: 'sheet_hash' })
  sheetHash: string;

  /** The canonical text of the sheet as the reviewing body sees it. */
  @Column('text')
  sheet: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  /** The canonical text that the content hash was made from. */
  @Column('text')
  content: string;

  @Index('submissions_requested_by_idx')
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by', foreignKeyConstraintName: 'submissions_requested_by_fk' })
  requester?: User;

  @Index('submissions_approved_by_idx')
  @Column('uuid', { name: 'approved_by' })
  approvedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'approved_by', foreignKeyConstraintName: 'submissions_approved_by_fk' })
  approver?: User;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('text')
  engine: string;

  @Column('jsonb')
  findings: Findings;

  @Column('text')
  band: Band;

  /** What the signature made it, for good. Where its review stands is told by the review. */
  @Column('text')
  status: 'submitted';
}

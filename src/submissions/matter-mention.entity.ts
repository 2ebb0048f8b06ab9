import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CAUSES } from '../sheet/answer-sheet.js';
import { Matter } from './matter.entity.js';
import { Submission } from './submission.entity.js';

/** That one factor of a submission stands behind a matter for the centre. */
@Entity('matter_mentions')
@Check('matter_mentions_cause_known', `cause IN ('law', 'interpretation', 'habit', 'capability', 'money')`)
@Index('matter_mentions_latest_idx', ['matterId', 'pilotId', 'agencyId'], { where: 'is_latest' })
@Index('matter_mentions_agency_pilot_idx', ['agencyId', 'pilotId'], { where: 'is_latest' })
export class MatterMention {
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'matter_mentions_pk' })
  submissionId: string;

  @ManyToOne(() => Submission)
  @JoinColumn({ name: 'submission_id', foreignKeyConstraintName: 'matter_mentions_submission_fk' })
  submission?: Submission;

  @Index('matter_mentions_matter_idx')
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'matter_mentions_pk' })
  matterId: string;

  @ManyToOne(() => Matter)
  @JoinColumn({ name: 'matter_id', foreignKeyConstraintName: 'matter_mentions_matter_fk' })
  matter?: Matter;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'matter_mentions_pk' })
  factor: string;

  /** Agency, pilot and assessment are the submission's, which never change: copied for counting. */
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'pilot_id' })
  pilotId: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  /** As written in this submission. */
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  cause: (typeof CAUSES)[number] | null;

  /** Whether this is the agency's last word on the pilot, over revisions and assessments: the one that is counted. */
  @Column('boolean', { name: 'is_latest' })
  isLatest: boolean;
}

import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Submission } from './submission.entity.js';

/** How far the respondents of a submission agreed on one factor, where the sealed sheet says so (method, section 7). */
@Entity('factor_agreements')
export class FactorAgreement {
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'factor_agreements_pk' })
  submissionId: string;

  @ManyToOne(() => Submission)
  @JoinColumn({ name: 'submission_id', foreignKeyConstraintName: 'factor_agreements_submission_fk' })
  submission?: Submission;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'factor_agreements_pk' })
  factor: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  /** How many answered. */
  @Column('integer')
  n: number;

  @Column('double precision')
  rwg: number;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Band } from '../scoring/framework-structure.js';
import type { GateState } from '../scoring/score-result.js';
import type { AGENCY_LEVELS, Pilot } from '../sheet/answer-sheet.js';
import { Submission } from './submission.entity.js';

const BANDS = `'not-ready', 'preparing', 'conditional', 'pilot-ready', 'scale-ready', 'indeterminate'`;

/** What is counted over many submissions; codes and order as in fact-codes.ts. */
@Entity('submission_facts')
@Check('submission_facts_band_known', `band IN (${BANDS})`)
@Check('submission_facts_verified_band_known', `verified_band IN (${BANDS}, 'under-review')`)
@Check('submission_facts_decision_known', `decision IN ('accept', 'accept-with-plan', 'return')`)
@Check(
  'submission_facts_factors_agree',
  'cardinality(statuses) = cardinality(levels) AND cardinality(statuses) = cardinality(confidences)',
)
@Index('submission_facts_submission_idx', ['submissionId', 'agencyId'])
@Index('submission_facts_one_latest', ['agencyId', 'pilotId'], { unique: true, where: 'is_latest' })
export class SubmissionFactsRow {
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'submission_facts_pk' })
  submissionId: string;

  @ManyToOne(() => Submission)
  @JoinColumn([
    { name: 'submission_id', referencedColumnName: 'id', foreignKeyConstraintName: 'submission_facts_submission_fk' },
    {
      name: 'agency_id',
      referencedColumnName: 'agencyId',
      foreignKeyConstraintName: 'submission_facts_submission_fk',
    },
  ])
  submission?: Submission;

  @Index('submission_facts_agency_idx')
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Index('submission_facts_pilot_idx')
  @Column('uuid', { name: 'pilot_id' })
  pilotId: string;

  @Index('submission_facts_assessment_idx')
  @Column('uuid', { name: 'assessment_id' })
  assessmentId: string;

  @Column('integer')
  revision: number;

  /** The agency's last word on the pilot, revised or assessed again; kept by a trigger when a later one is added. */
  @Column('boolean', { name: 'is_latest' })
  isLatest: boolean;

  /** YYYY-MM-DD; the first of the month where only the month was given. */
  @Column('date', { name: 'assessed_on' })
  assessedOn: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('text')
  framework: string;

  @Column('text', { name: 'weight_scheme' })
  weightScheme: string;

  @Column('text', { name: 'agency_level' })
  agencyLevel: (typeof AGENCY_LEVELS)[number];

  @Column('text')
  direction: Pilot['direction'];

  @Column('text', { name: 'integration_model' })
  integrationModel: Pilot['integrationModel'];

  @Column('text', { name: 'exchange_frequency' })
  exchangeFrequency: Pilot['exchangeFrequency'];

  @Column('text')
  track: NonNullable<Pilot['track']>;

  @Column('double precision', { nullable: true })
  score: number | null;

  @Column('double precision', { name: 'likely_low', nullable: true })
  likelyLow: number | null;

  @Column('double precision', { name: 'likely_high', nullable: true })
  likelyHigh: number | null;

  @Column('double precision', { nullable: true })
  coverage: number | null;

  @Column('text')
  band: Band;

  @Column('boolean', { name: 'band_is_at_most' })
  bandIsAtMost: boolean;

  @Column('double precision', { name: 'dimension_scores', array: true })
  dimensionScores: (number | null)[];

  @Column('text', { name: 'gate_states', array: true })
  gateStates: GateState[];

  @Column('smallint', { array: true })
  statuses: number[];

  @Column('smallint', { array: true })
  levels: number[];

  @Column('smallint', { array: true })
  confidences: number[];

  @Column('double precision', { name: 'verified_score', nullable: true })
  verifiedScore: number | null;

  @Column('double precision', { name: 'verified_coverage', nullable: true })
  verifiedCoverage: number | null;

  @Column('text', { name: 'verified_band', nullable: true })
  verifiedBand: Band | 'under-review' | null;

  @Column('boolean', { name: 'verified_band_is_at_most', nullable: true })
  verifiedBandIsAtMost: boolean | null;

  @Column('double precision', { name: 'verified_dimension_scores', array: true, nullable: true })
  verifiedDimensionScores: (number | null)[] | null;

  @Column('text', { name: 'verified_gate_states', array: true, nullable: true })
  verifiedGateStates: GateState[] | null;

  @Column('smallint', { name: 'verified_statuses', array: true, nullable: true })
  verifiedStatuses: number[] | null;

  @Column('smallint', { name: 'verified_levels', array: true, nullable: true })
  verifiedLevels: number[] | null;

  /** Whether a reviewer confirmed or changed the answer; elsewhere the verified level is the agency's own. */
  @Column('boolean', { array: true, nullable: true })
  found: boolean[] | null;

  /** Share of the applicable weight that was verified, 0..1. */
  @Column('double precision', { name: 'share_verified', nullable: true })
  shareVerified: number | null;

  @Column('text', { nullable: true })
  decision: 'accept' | 'accept-with-plan' | 'return' | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}

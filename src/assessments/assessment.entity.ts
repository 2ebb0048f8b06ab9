import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import { FrameworkVersionRow } from '../framework/framework-version.entity.js';
import { Pilot } from '../pilots/pilot.entity.js';
import type { AssessmentOccasion, AssessmentState } from './assessment.status.js';

/** One agency's assessment of one pilot: the working draft. */
@Entity('assessments')
@Unique('assessments_agency_unique', ['id', 'agencyId'])
@Unique('assessments_pilot_unique', ['id', 'agencyId', 'pilotId'])
@Check('assessments_state_known', `state IN ('draft', 'submission-requested', 'submitted')`)
@Check('assessments_occasion_known', `occasion IN ('before-pilot', 'after-pilot', 'before-spreading', 'periodic')`)
@Check('assessments_follows', '(former_id IS NULL) = (occasion IS NULL) AND former_id <> id')
@Index('assessments_former_idx', ['formerId', 'agencyId', 'pilotId'])
@Index('assessments_one_heir', ['formerId'], { unique: true })
@Index('assessments_agency_idx', { synchronize: false })
export class Assessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessments_pk' })
  id: string;

  @Index('assessments_pilot_idx')
  @Column('uuid', { name: 'pilot_id' })
  pilotId: string;

  @ManyToOne(() => Pilot)
  @JoinColumn({ name: 'pilot_id', foreignKeyConstraintName: 'assessments_pilot_fk' })
  pilot?: Pilot;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'assessments_agency_fk' })
  agency?: Agency;

  @Index('assessments_framework_idx')
  @Column('text')
  framework: string;

  @ManyToOne(() => FrameworkVersionRow)
  @JoinColumn({ name: 'framework', foreignKeyConstraintName: 'assessments_framework_fk' })
  frameworkVersion?: FrameworkVersionRow;

  @Column('text', { name: 'weight_scheme' })
  weightScheme: string;

  /** YYYY-MM or YYYY-MM-DD. */
  @Column('text', { name: 'assessed_at', nullable: true })
  assessedAt: string | null;

  @Column('text', { nullable: true })
  provenance: string | null;

  /** The one of the same agency and pilot that this one looks back to; null for a first one. */
  @Column('uuid', { name: 'former_id', nullable: true })
  formerId: string | null;

  @ManyToOne(() => Assessment)
  @JoinColumn([
    { name: 'former_id', referencedColumnName: 'id', foreignKeyConstraintName: 'assessments_former_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'assessments_former_fk' },
    { name: 'pilot_id', referencedColumnName: 'pilotId', foreignKeyConstraintName: 'assessments_former_fk' },
  ])
  former?: Assessment;

  /** On which a former one is taken up again; null for a first one. */
  @Column('text', { nullable: true })
  occasion: AssessmentOccasion | null;

  @Column('text')
  state: AssessmentState;

  /** 1 for the first draft; one more each time it is reopened. */
  @Column('integer')
  revision: number;

  @Index('assessments_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'assessments_created_by_fk' })
  creator?: User;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

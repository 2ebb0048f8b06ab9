import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import { FrameworkVersionRow } from '../framework/framework-version.entity.js';
import { Pilot } from '../pilots/pilot.entity.js';
import type { AssessmentState } from './assessment.status.js';

/** One agency's assessment of one pilot: the working draft. */
@Entity('assessments')
@Unique('assessments_agency_unique', ['id', 'agencyId'])
@Check('assessments_state_known', `state IN ('draft', 'submission-requested', 'submitted')`)
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

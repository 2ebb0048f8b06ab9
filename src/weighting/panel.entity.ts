import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { FrameworkVersionRow } from '../framework/framework-version.entity.js';
import { WeightSchemeRow } from '../framework/weight-scheme.entity.js';
import type { PanelState } from './panel.status.js';

/** Experts who are asked what weighs how much. */
@Entity('panels')
@Check('panels_state_known', `state IN ('draft', 'open', 'closed', 'published', 'abandoned')`)
@Check('panels_published_scheme', `(state = 'published') = (weight_scheme IS NOT NULL)`)
export class Panel {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'panels_pk' })
  id: string;

  @Column('text')
  title: string;

  /** Under which its scheme is published: `<slug>@<n>`. */
  @Column('text')
  slug: string;

  @Index('panels_framework_idx')
  @Column('text')
  framework: string;

  @ManyToOne(() => FrameworkVersionRow)
  @JoinColumn({ name: 'framework', foreignKeyConstraintName: 'panels_framework_fk' })
  frameworkVersion?: FrameworkVersionRow;

  /** What the experts are told above the questions. */
  @Column('text', { nullable: true })
  question: string | null;

  /** YYYY-MM-DD: until when experts are asked to answer. Nothing closes by itself. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text')
  state: PanelState;

  @Index('panels_weight_scheme_idx')
  @Column('text', { name: 'weight_scheme', nullable: true })
  weightScheme: string | null;

  @ManyToOne(() => WeightSchemeRow)
  @JoinColumn({ name: 'weight_scheme', foreignKeyConstraintName: 'panels_weight_scheme_fk' })
  published?: WeightSchemeRow;

  @Index('panels_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'panels_created_by_fk' })
  creator?: User;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

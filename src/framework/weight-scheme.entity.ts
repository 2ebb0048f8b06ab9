import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { FrameworkVersionRow } from './framework-version.entity.js';
import type { OwnSchemeBasis, SchemeWording } from './published-scheme.js';

/** The reviewing body's own scheme, as published. Never changed. */
@Entity('weight_schemes')
@Unique('weight_schemes_version_unique', ['slug', 'version'])
@Check('weight_schemes_id_made_of', `id = slug || '@' || version`)
@Check('weight_schemes_slug_plain', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40`)
export class WeightSchemeRow {
  /** `<slug>@<version>`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'weight_schemes_pk' })
  id: string;

  @Column('text')
  slug: string;

  @Column('integer')
  version: number;

  @Index('weight_schemes_framework_idx')
  @Column('text')
  framework: string;

  @ManyToOne(() => FrameworkVersionRow)
  @JoinColumn({ name: 'framework', foreignKeyConstraintName: 'weight_schemes_framework_fk' })
  frameworkVersion?: FrameworkVersionRow;

  @Column('jsonb')
  weights: Record<string, number>;

  @Column('text', { name: 'weights_hash' })
  weightsHash: string;

  @Column('jsonb')
  wording: SchemeWording;

  @Column('jsonb')
  basis: OwnSchemeBasis;

  @Column('uuid', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrameworkStructure } from '../scoring/framework-structure.js';

@Entity('framework_versions')
export class FrameworkVersionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'framework_versions_pk' })
  id: string;

  @Column('text', { name: 'structure_hash' })
  structureHash: string;

  @Column('jsonb')
  structure: FrameworkStructure;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt: Date;
}

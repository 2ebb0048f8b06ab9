import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Wording } from '../report-content/wording.js';
import { FrameworkVersionRow } from './framework-version.entity.js';

@Entity('wording_revisions')
export class WordingRevisionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'wording_revisions_pk' })
  revision: string;

  @Index('wording_revisions_framework_idx')
  @Column('text')
  framework: string;

  @ManyToOne(() => FrameworkVersionRow)
  @JoinColumn({ name: 'framework', foreignKeyConstraintName: 'wording_revisions_framework_fk' })
  version?: FrameworkVersionRow;

  @Column('jsonb')
  wording: Wording;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt: Date;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Evidence } from './evidence.entity.js';

/** The bytes of a file. */
@Entity('evidence_contents')
@Index('evidence_contents_evidence_idx', ['evidenceId', 'agencyId'])
export class EvidenceContent {
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'evidence_contents_pk' })
  evidenceId: string;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ManyToOne(() => Evidence, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'evidence_id', referencedColumnName: 'id', foreignKeyConstraintName: 'evidence_contents_evidence_fk' },
    { name: 'agency_id', referencedColumnName: 'agencyId', foreignKeyConstraintName: 'evidence_contents_evidence_fk' },
  ])
  evidence?: Evidence;

  @Column('bytea')
  content: Buffer;
}

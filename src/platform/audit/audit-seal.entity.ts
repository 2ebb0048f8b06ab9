import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

/** A link of the chain: SHA-256 over the hash before it and the entry's canonical text. Added only, by the sealing job. */
@Entity('audit_seals')
@Check('audit_seals_hash_whole', 'octet_length(hash) = 32')
export class AuditSeal {
  @PrimaryColumn('bigint', { name: 'entry_id', primaryKeyConstraintName: 'audit_seals_pk' })
  entryId: string;

  @OneToOne(() => AuditEntry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'audit_seals_entry_fk' })
  entry?: AuditEntry;

  @Column('bytea')
  hash: Buffer;
}

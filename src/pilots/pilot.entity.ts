import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { Pilot as SheetPilot } from '../sheet/answer-sheet.js';

export interface PilotPartnerName {
  name: string;
  /** Set where the partner is an agency of the service and may read the pilot. */
  agencyId?: string;
}

/** The joint undertaking that agencies assess. */
@Entity('pilots')
@Unique('pilots_lead_unique', ['id', 'leadAgencyId'])
export class Pilot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pilots_pk' })
  id: string;

  @Index('pilots_lead_agency_idx')
  @Column('uuid', { name: 'lead_agency_id' })
  leadAgencyId: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'lead_agency_id', foreignKeyConstraintName: 'pilots_lead_agency_fk' })
  leadAgency?: Agency;

  @Column('text')
  title: string;

  @Column('text')
  direction: SheetPilot['direction'];

  @Column('text', { name: 'integration_model' })
  integrationModel: SheetPilot['integrationModel'];

  @Column('text', { name: 'exchange_frequency' })
  exchangeFrequency: SheetPilot['exchangeFrequency'];

  @Column('text')
  track: NonNullable<SheetPilot['track']>;

  @Column('text', { name: 'lead_unit', nullable: true })
  leadUnit: string | null;

  @Column('text')
  summary: string;

  @Column('text', { name: 'service_item', nullable: true })
  serviceItem: string | null;

  /** YYYY-MM-DD: until when the agencies are to have assessed it. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('jsonb')
  partners: PilotPartnerName[];

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

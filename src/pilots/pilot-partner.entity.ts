import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { Pilot } from './pilot.entity.js';

/** An agency invited to a pilot. Repeats the lead agency for its policy's sake. */
@Entity('pilot_partners')
@Index('pilot_partners_pilot_idx', ['pilotId', 'leadAgencyId'])
export class PilotPartner {
  @PrimaryColumn('uuid', { name: 'pilot_id', primaryKeyConstraintName: 'pilot_partners_pk' })
  pilotId: string;

  @Index('pilot_partners_agency_idx')
  @PrimaryColumn('uuid', { name: 'agency_id', primaryKeyConstraintName: 'pilot_partners_pk' })
  agencyId: string;

  @Column('uuid', { name: 'lead_agency_id' })
  leadAgencyId: string;

  @ManyToOne(() => Pilot, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'pilot_id', referencedColumnName: 'id', foreignKeyConstraintName: 'pilot_partners_pilot_fk' },
    {
      name: 'lead_agency_id',
      referencedColumnName: 'leadAgencyId',
      foreignKeyConstraintName: 'pilot_partners_pilot_fk',
    },
  ])
  pilot?: Pilot;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'pilot_partners_agency_fk' })
  agency?: Agency;
}

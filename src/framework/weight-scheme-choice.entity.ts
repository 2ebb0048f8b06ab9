import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That new assessments use a scheme from now on. The newest one stands; earlier ones are the history. */
@Entity('weight_scheme_choices')
export class WeightSchemeChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'weight_scheme_choices_pk' })
  id: string;

  /** Shipped or own. */
  @Column('text', { name: 'weight_scheme' })
  weightScheme: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'chosen_by' })
  chosenBy: string;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt: Date;
}

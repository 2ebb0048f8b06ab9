import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('agencies')
@Unique('agencies_name_unique', ['name'])
@Check('agencies_level_known', `level IN ('central', 'local', 'other')`)
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agencies_pk' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  level: 'central' | 'local' | 'other';

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

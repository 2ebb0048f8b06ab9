import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** What a person had typed into a form that could not be taken at once: shown again, never sent by itself. */
@Entity('kept_forms')
export class KeptForm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kept_forms_pk' })
  id: string;

  @Index('kept_forms_user_idx')
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'kept_forms_user_fk' })
  user?: User;

  /** Of the page with the form, without a query. */
  @Column('text')
  path: string;

  @Column('jsonb')
  fields: Record<string, unknown>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

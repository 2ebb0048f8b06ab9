import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

/** Lets one person choose another password, once. Reached through functions of PostgreSQL only. */
@Entity('password_links')
@Unique('password_links_token_unique', ['tokenHash'])
export class PasswordLink {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'password_links_pk' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'password_links_user_fk' })
  user?: User;

  @Index('password_links_made_by_idx')
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'password_links_made_by_fk' })
  maker?: User;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

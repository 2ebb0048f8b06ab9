import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

@Entity('access_tokens')
@Unique('access_tokens_hash_unique', ['tokenHash'])
@Check('access_tokens_kind_known', `kind IN ('program', 'browser')`)
export class AccessToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_tokens_pk' })
  id: string;

  @Index('access_tokens_user_idx')
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'access_tokens_user_fk' })
  user?: User;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** A browser's sign-in travels in a cookie, a program's in a header; neither stands for the other. */
  @Column('text', { default: 'program' })
  kind: 'program' | 'browser';

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

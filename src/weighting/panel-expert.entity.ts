import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import type { Judgement } from '../scoring/panel.js';
import { Panel } from './panel.entity.js';

/** An expert's place in a panel, opened by a link, and what the expert said so far. */
@Entity('panel_experts')
@Unique('panel_experts_token_unique', ['tokenHash'])
@Index('panel_experts_panel_idx', ['panelId', 'invitedAt', 'id'])
export class PanelExpert {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'panel_experts_pk' })
  id: string;

  @Column('uuid', { name: 'panel_id' })
  panelId: string;

  @ManyToOne(() => Panel)
  @JoinColumn({ name: 'panel_id', foreignKeyConstraintName: 'panel_experts_panel_fk' })
  panel?: Panel;

  @Column('text')
  name: string;

  @Column('text')
  organisation: string;

  @Column('text', { nullable: true })
  email: string | null;

  /** Written, never read back: the service's user may not (see service-rights.ts). */
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  @Index('panel_experts_invited_by_idx')
  @Column('uuid', { name: 'invited_by' })
  invitedBy: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'invited_by', foreignKeyConstraintName: 'panel_experts_invited_by_fk' })
  inviter?: User;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('jsonb', { default: [] })
  judgements: Judgement[];

  @Column('jsonb', { default: {} })
  points: Record<string, number>;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt: Date | null;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('settings')
@Check('settings_version_positive', 'version > 0')
@Check('settings_calendar_known', `calendar IN ('republic', 'western')`)
@Check(
  'settings_session_fits',
  'session_idle_minutes BETWEEN 15 AND 720 AND session_longest_minutes BETWEEN session_idle_minutes AND 1440',
)
export class SettingsRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'settings_pk' })
  version: number;

  @Column('text', { name: 'reviewing_body_zh' })
  reviewingBodyZh: string;

  @Column('text', { name: 'reviewing_body_en' })
  reviewingBodyEn: string;

  @Column('text')
  calendar: 'republic' | 'western';

  @Column('integer', { name: 'session_idle_minutes' })
  sessionIdleMinutes: number;

  @Column('integer', { name: 'session_longest_minutes' })
  sessionLongestMinutes: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Locale } from '../advice/action.js';
import { Agency } from '../agencies/agency.entity.js';
import type { Respondent } from '../sheet/answer-sheet.js';
import { User } from './user.entity.js';

/** What a person says of his or her post, and how the service is to speak to this person. */
@Entity('profiles')
@Check('profiles_seat_known', `seat IN ('clerk', 'supervisor', 'it', 'legal', 'accounting', 'partner', 'other')`)
@Check('profiles_in_post_since_month', `in_post_since ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)
@Check('profiles_locale_known', `locale IN ('zh-TW', 'en')`)
export class Profile {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'profiles_pk' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'profiles_user_fk' })
  user?: User;

  /** The person's own, repeated for the policies' sake; null for people of the reviewing body. */
  @Index('profiles_agency_idx')
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'profiles_agency_fk' })
  agency?: Agency;

  /** The kind of work, in the words of an answer sheet. */
  @Column('text', { nullable: true })
  seat: NonNullable<Respondent['seat']> | null;

  /** 職稱, as the person writes it. */
  @Column('text', { nullable: true })
  post: string | null;

  /** YYYY-MM. */
  @Column('text', { name: 'in_post_since', nullable: true })
  inPostSince: string | null;

  /** null = as the browser asks. */
  @Column('text', { nullable: true })
  locale: Locale | null;

  @Column('boolean', { name: 'daily_mail', default: true })
  dailyMail: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

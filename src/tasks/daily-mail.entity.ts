import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../accounts/user.entity.js';

/** That a person was written to on a day: there is one letter a day, whatever happens to the worker. */
@Entity('daily_mails')
export class DailyMail {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'daily_mails_pk' })
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'daily_mails_user_fk' })
  user?: User;

  /** YYYY-MM-DD where people live. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'daily_mails_pk' })
  day: string;
}

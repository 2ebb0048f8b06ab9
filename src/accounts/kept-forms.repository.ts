import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { KeptForm } from './kept-form.entity.js';

/** PostgreSQL shows a caller no kept form but the caller's. */
@Injectable()
export class KeptFormsRepository {
  add(form: KeptForm): Promise<unknown> {
    return transaction().insert(KeptForm, form as never);
  }

  byId(id: string): Promise<KeptForm | null> {
    return transaction().findOneBy(KeptForm, { id });
  }

  remove(id: string): Promise<unknown> {
    return transaction().delete(KeptForm, { id });
  }

  /** The caller's forms from before a moment. */
  removeOlder(userId: string, before: Date): Promise<unknown> {
    return transaction().query('DELETE FROM kept_forms WHERE user_id = $1 AND created_at < $2', [userId, before]);
  }
}

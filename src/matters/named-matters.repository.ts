import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { MatterKind } from '../submissions/matter-key.js';
import type { MatterState } from '../submissions/matter-state.js';

/** A matter as whoever named it may know it. */
export interface NamedMatter {
  matterId: string;
  kind: MatterKind;
  name: string;
  nameKey: string;
  factors: string[];
  state: MatterState;
  ministry: string | null;
  answer: string | null;
  answerNumber: string | null;
  answeredOn: string | null;
  changedAt: Date;
}

@Injectable()
export class NamedMattersRepository {
  /** What a submission named, with what became of it: through a narrow function of the owner. */
  namedIn(submissionId: string): Promise<NamedMatter[]> {
    return transaction().query<NamedMatter[]>(
      `SELECT matter_id AS "matterId", kind, name, name_key AS "nameKey", factors, state, ministry, answer,
          answer_number AS "answerNumber", answered_on::text AS "answeredOn", changed_at AS "changedAt"
        FROM matters_named_in($1)`,
      [submissionId],
    );
  }
}

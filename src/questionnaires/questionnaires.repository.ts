import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { PrintedTable } from '../platform/printing/printed-table.js';
import { Questionnaire } from './questionnaire.entity.js';

@Injectable()
export class QuestionnairesRepository {
  readonly printed = new PrintedTable('questionnaires');

  byId(id: string): Promise<Questionnaire | null> {
    return transaction().findOneBy(Questionnaire, { id });
  }

  equalTo({ assessmentId, locale, fingerprint }: Questionnaire): Promise<Questionnaire | null> {
    return transaction().findOneBy(Questionnaire, { assessmentId, locale, fingerprint });
  }

  /** false where an equal one is there already, perhaps since a moment ago. */
  async addIfNew(one: Questionnaire): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      `INSERT INTO questionnaires (id, assessment_id, agency_id, locale, subject, wording_revision, fingerprint, status,
          file_name, requested_by, requested_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT ON CONSTRAINT questionnaires_equal_unique DO NOTHING RETURNING id`,
      [
        one.id,
        one.assessmentId,
        one.agencyId,
        one.locale,
        JSON.stringify(one.subject),
        one.wordingRevision,
        one.fingerprint,
        one.status,
        one.fileName,
        one.requestedBy,
        one.requestedAt,
      ],
    );
    return rows.length === 1;
  }
}

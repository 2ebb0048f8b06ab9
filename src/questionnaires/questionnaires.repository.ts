import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { Questionnaire } from './questionnaire.entity.js';
import type { QuestionnaireStatus } from './questionnaire.status.js';

@Injectable()
export class QuestionnairesRepository {
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

  /** Only from the states named, so that what is ready stays as it is. false where it was in another. */
  async move(id: string, from: readonly QuestionnaireStatus[], to: QuestionnaireStatus): Promise<boolean> {
    const [, moved] = await transaction().query<[unknown, number]>(
      'UPDATE questionnaires SET status = $3 WHERE id = $1 AND status = ANY($2)',
      [id, from, to],
    );
    return moved === 1;
  }

  /** Once: a second attempt that comes late changes nothing. */
  async finish(id: string, content: Buffer, contentSha256: string, finishedAt: Date): Promise<void> {
    await transaction().query(
      `UPDATE questionnaires SET status = 'ready', content = $2, content_sha256 = $3, finished_at = $4
        WHERE id = $1 AND status = 'rendering'`,
      [id, content, contentSha256, finishedAt],
    );
  }

  async content(id: string): Promise<Buffer | null> {
    const [row] = await transaction().query<{ content: Buffer | null }[]>(
      'SELECT content FROM questionnaires WHERE id = $1',
      [id],
    );
    return row?.content ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { EvidenceReference } from '../sheet/answer-sheet.js';
import { Evidence } from './evidence.entity.js';

/** Enough of an assessment to judge a change of its evidence. */
export interface EvidencePlace {
  agencyId: string;
  /** Whether its answers, and with them its evidence, may be changed now. */
  isOpen: boolean;
}

const IN_ORDER = { createdAt: 'ASC', id: 'ASC' } as const;

@Injectable()
export class EvidenceRepository {
  /** null where the caller may not see the assessment. */
  async place(assessmentId: string): Promise<(EvidencePlace & { provenance: string | null }) | null> {
    const [row] = await transaction().query<(EvidencePlace & { provenance: string | null })[]>(
      `SELECT agency_id AS "agencyId", state = 'draft' AS "isOpen", provenance FROM assessments WHERE id = $1`,
      [assessmentId],
    );
    return row ?? null;
  }

  /** The same, and keeps the assessment from being frozen until the transaction ends. */
  async placeForChange(assessmentId: string): Promise<EvidencePlace | null> {
    const [row] = await transaction().query<EvidencePlace[]>(
      `SELECT agency_id AS "agencyId", state = 'draft' AS "isOpen" FROM assessment_held($1)`,
      [assessmentId],
    );
    return row ?? null;
  }

  /** Lets one at a time add to an answer, so that two together do not go over the most it may have. */
  async holdAnswer(assessmentId: string, factor: FactorCode): Promise<void> {
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `evidence/${assessmentId}/${factor}`,
    ]);
  }

  /** What the agency's answer itself refers to, as a sheet or a workbook brought it along. */
  async ofAnswerItself(assessmentId: string, factor: FactorCode): Promise<EvidenceReference[]> {
    const [row] = await transaction().query<{ evidence: EvidenceReference[] | null }[]>(
      `SELECT content->'evidence' AS evidence FROM answers WHERE assessment_id = $1 AND factor = $2`,
      [assessmentId, factor],
    );
    return row?.evidence ?? [];
  }

  /** As they were added. */
  ofAnswer(assessmentId: string, factor: FactorCode): Promise<Evidence[]> {
    const where = { assessmentId, factor, removedAt: IsNull() };
    return transaction().find(Evidence, { where, order: IN_ORDER });
  }

  ofAssessment(assessmentId: string): Promise<Evidence[]> {
    return transaction().find(Evidence, { where: { assessmentId, removedAt: IsNull() }, order: IN_ORDER });
  }

  /** Files that a signature sealed, also those a later revision no longer has. */
  sealedFiles(assessmentId: string): Promise<Evidence[]> {
    return transaction().find(Evidence, { where: { assessmentId, kind: 'file', sealed: true }, order: IN_ORDER });
  }

  one(assessmentId: string, factor: FactorCode, id: string): Promise<Evidence | null> {
    return transaction().findOneBy(Evidence, { id, assessmentId, factor, removedAt: IsNull() });
  }

  async add(evidence: Evidence): Promise<void> {
    await transaction().insert(Evidence, evidence as never);
  }

  async seal(assessmentId: string): Promise<void> {
    await transaction().update(Evidence, { assessmentId, removedAt: IsNull() }, { sealed: true });
  }

  async markRemoved(id: string, removedAt: Date): Promise<void> {
    await transaction().update(Evidence, { id }, { removedAt });
  }

  async remove(id: string): Promise<void> {
    await transaction().delete(Evidence, { id });
  }
}

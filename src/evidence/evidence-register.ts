import { Injectable } from '@nestjs/common';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Evidence as other rooms need it, always without bytes. Used inside a unit of work. */
@Injectable()
export class EvidenceRegister {
  constructor(private readonly evidence: EvidenceRepository) {}

  /** By factor, as they were added; factors without any are left out. */
  async ofAssessment(assessmentId: string): Promise<Map<FactorCode, Evidence[]>> {
    return Map.groupBy(await this.evidence.ofAssessment(assessmentId), ({ factor }) => factor);
  }

  /** Of the files, sorted: the same files give the same list. */
  async hashesOf(assessmentId: string): Promise<string[]> {
    const pieces = await this.evidence.ofAssessment(assessmentId);
    return pieces.flatMap(({ sha256 }) => sha256 ?? []).sort();
  }

  /** From now on these belong to a submission, and are kept for it. For its approver only. */
  seal(assessmentId: string): Promise<void> {
    return this.evidence.seal(assessmentId);
  }
}

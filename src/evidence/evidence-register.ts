import { Injectable } from '@nestjs/common';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';

/** Evidence as other rooms need it, without bytes unless they are asked for. Used inside a unit of work. */
@Injectable()
export class EvidenceRegister {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
  ) {}

  /** By factor, as they were added; factors without any are left out. */
  async ofAssessment(assessmentId: string): Promise<Map<FactorCode, Evidence[]>> {
    return Map.groupBy(await this.evidence.ofAssessment(assessmentId), ({ factor }) => factor);
  }

  /** Of the files, sorted: the same files give the same list. */
  async hashesOf(assessmentId: string): Promise<string[]> {
    const pieces = await this.evidence.ofAssessment(assessmentId);
    return pieces.flatMap(({ sha256 }) => sha256 ?? []).sort();
  }

  /**
   * The files of one submission, as they were added.
   *
   * @param hashes of the files it was sealed with
   */
  async sealedFiles(assessmentId: string, hashes: readonly string[]): Promise<Evidence[]> {
    const files = await this.evidence.sealedFiles(assessmentId);
    return files.filter(({ sha256 }) => sha256 !== null && hashes.includes(sha256));
  }

  /** The bytes of a file; null where there are none, or not for the caller. */
  content(id: string): Promise<Buffer | null> {
    return this.store.get(id);
  }

  /** From now on these belong to a submission, and are kept for it. For its approver only. */
  seal(assessmentId: string): Promise<void> {
    return this.evidence.seal(assessmentId);
  }
}

import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { EvidenceContent } from './evidence-content.entity.js';
import { EvidenceStore } from './evidence-store.js';

/** The store in the database: in the same transaction, the same backup and under the same policies as the rest. */
@Injectable()
export class EvidenceContentsRepository extends EvidenceStore {
  async put(file: { evidenceId: string; agencyId: string; content: Buffer }): Promise<void> {
    await transaction().insert(EvidenceContent, file);
  }

  async get(evidenceId: string): Promise<Buffer | null> {
    const found = await transaction().findOneBy(EvidenceContent, { evidenceId });
    return found?.content ?? null;
  }

  async remove(evidenceId: string): Promise<void> {
    await transaction().delete(EvidenceContent, { evidenceId });
  }
}

import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { AnswerPlace } from './add-evidence.js';
import { notOpenForEvidence, notYours } from './evidence.errors.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';

/**
 * Takes a piece of evidence out of the draft. It is gone for good, bytes and all, for personal data may have been in it;
 * only what a submission has sealed stays there, and is no longer part of the draft.
 */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 not open, 403 a colleague's, for all but the coordinator */
  remove(actor: UserActor, { assessmentId, factor }: AnswerPlace, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const place = await this.evidence.placeForChange(assessmentId);
      const piece = await this.evidence.one(assessmentId, factor, id);
      if (!place || !piece) throw notFound();
      if (!place.isOpen) throw notOpenForEvidence();
      if (piece.createdBy !== actor.userId && !actor.roles.includes('coordinator')) throw notYours();
      const object = { kind: 'evidence', id };
      await record({ action: 'evidence.removed', object, details: { assessment: assessmentId, factor } });
      if (piece.sealed) return this.evidence.markRemoved(id, this.clock.now());
      await this.store.remove(id);
      await this.evidence.remove(id);
    });
  }
}

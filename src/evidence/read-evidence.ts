import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { EvidenceReference } from '../sheet/answer-sheet.js';
import type { AnswerPlace } from './add-evidence.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';

export interface EvidenceAround {
  readonly pieces: readonly Evidence[];
  /** What the agency's answer itself refers to. */
  readonly brought: readonly EvidenceReference[];
  /** Of who added them, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly isOpen: boolean;
  readonly provenance: string | null;
}

/** Evidence is for the agency's own people, whatever state the assessment is in. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Of one answer, as they were added. @throws AppError 404 */
  ofAnswer(actor: UserActor, { assessmentId, factor }: AnswerPlace): Promise<Evidence[]> {
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.evidence.place(assessmentId))) throw notFound();
      return this.evidence.ofAnswer(assessmentId, factor);
    });
  }

  /** The same with what the page around it has to know. @throws AppError 404 */
  around(actor: UserActor, { assessmentId, factor }: AnswerPlace): Promise<EvidenceAround> {
    return this.unitOfWork.run(actor, async () => {
      const place = await this.evidence.place(assessmentId);
      if (!place) throw notFound();
      const pieces = await this.evidence.ofAnswer(assessmentId, factor);
      const brought = await this.evidence.ofAnswerItself(assessmentId, factor);
      const names = await this.accounts.namesOf(pieces.map(({ createdBy }) => createdBy));
      return { pieces, brought, names, isOpen: place.isOpen, provenance: place.provenance };
    });
  }

  /** @throws AppError 404 */
  one(actor: UserActor, place: AnswerPlace, id: string): Promise<Evidence> {
    return this.unitOfWork.run(actor, () => this.found(place, id));
  }

  /** With the bytes of a file; null for a reference. @throws AppError 404 */
  withContent(actor: UserActor, place: AnswerPlace, id: string) {
    return this.unitOfWork.run(actor, async () => {
      const evidence = await this.found(place, id);
      const { kind, assessmentId, factor, agencyId } = evidence;
      if (kind !== 'file') return { evidence, content: null };
      const details = { assessment: assessmentId, factor };
      await record({ action: 'evidence.read', object: { kind: 'evidence', id }, agencyId, details });
      return { evidence, content: await this.store.get(id) };
    });
  }

  private async found({ assessmentId, factor }: AnswerPlace, id: string): Promise<Evidence> {
    const evidence = await this.evidence.one(assessmentId, factor, id);
    if (!evidence) throw notFound();
    return evidence;
  }
}

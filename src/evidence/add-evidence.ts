import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Evidence } from './evidence.entity.js';
import { MOST_PIECES, notOpenForEvidence, tooManyPieces } from './evidence.errors.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';
import { readPiece } from './read-piece.js';
import type { NewPiece, SentPiece } from './read-piece.js';

export interface AnswerPlace {
  readonly assessmentId: string;
  readonly factor: FactorCode;
}

/** Adds a file or a reference to an answer. Sent twice, the same piece is there once. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the piece, and whether it was there already
   * @throws AppError 404, 409 not open or too many, 422
   */
  async add(actor: UserActor, place: AnswerPlace, sent: SentPiece, locale: Locale) {
    const read = await readPiece(sent, locale);
    return this.unitOfWork.run(actor, async () => {
      const { agencyId } = await this.openPlace(place);
      if ('errors' in read) throw invalid(read.errors);
      const pieces = await this.piecesHeld(place);
      const same = pieces.find((piece) => saysTheSame(piece, read.piece));
      if (same) return { evidence: same, isNew: false };
      if (pieces.length >= MOST_PIECES) throw tooManyPieces();
      const made = { id: randomUUID(), createdBy: actor.userId, createdAt: this.clock.now() };
      const evidence: Evidence = { ...made, ...place, agencyId, ...read.piece, sealed: false, removedAt: null };
      await this.evidence.add(evidence);
      if (read.content) await this.store.put({ evidenceId: evidence.id, agencyId, content: read.content });
      const { assessmentId, factor, kind } = evidence;
      const details = { assessment: assessmentId, factor, kind };
      await record({ action: 'evidence.added', object: { kind: 'evidence', id: evidence.id }, details });
      return { evidence, isNew: true };
    });
  }

  private async openPlace({ assessmentId }: AnswerPlace) {
    const place = await this.evidence.placeForChange(assessmentId);
    if (!place) throw notFound();
    if (!place.isOpen) throw notOpenForEvidence();
    return place;
  }

  private async piecesHeld({ assessmentId, factor }: AnswerPlace): Promise<Evidence[]> {
    await this.evidence.holdAnswer(assessmentId, factor);
    return this.evidence.ofAnswer(assessmentId, factor);
  }
}

const SAID = ['kind', 'sha256', 'fileName', 'title', 'documentNumber', 'date', 'holder'] as const;

function saysTheSame(one: NewPiece, other: NewPiece): boolean {
  return SAID.every((name) => one[name] === other[name]);
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { StoredAnswer } from '../assessments/answer.entity.js';
import { PutAnswer } from '../assessments/put-answer.js';
import { ReadFactor } from '../assessments/read-factor.js';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf } from '../platform/http/preconditions.js';
import { statusOf } from '../scoring/answer.js';
import type { Typed } from './consolidation-card.js';

export interface Settling extends Typed {
  readonly assessmentId: string;
  /** The ETag that the person saw. */
  readonly seen: string;
}

/** Writes what was settled into the agency's answer: its note, and its level where that was changed. */
@Injectable()
export class SettleAnswer {
  constructor(
    private readonly reading: ReadFactor,
    private readonly putting: PutAnswer,
  ) {}

  /**
   * @returns false where somebody else wrote meanwhile; the same form sent twice is stored once and is no conflict
   * @throws AppError 404, 409 while nobody may answer, 422
   */
  async settle(actor: UserActor, settling: Settling, locale: Locale): Promise<boolean> {
    const { assessmentId, factor, seen } = settling;
    const { agency } = await this.reading.read(actor, assessmentId, factor);
    const body = withSettled(agency.content, settling);
    if (etagOf(agency.version) !== seen) return isStoredAlready(agency.content, settling);
    await this.putting.put(actor, { assessmentId, factor, headers: { 'if-match': seen }, body }, locale);
    return true;
  }
}

function withSettled(content: StoredAnswer | null, { level, note }: Settling): object {
  const { respondents: _, ...said } = content ?? {};
  const settled = note === '' ? said : { ...said, note };
  if (level === '') return settled;
  const { status: __, reason: ___, askWhom: ____, ...rest } = settled;
  return { confidence: 'medium', ...rest, level: Number(level) };
}

function isStoredAlready(content: StoredAnswer | null, { factor, level, note }: Settling): boolean {
  if (content?.note !== note) return false;
  return level === '' ? statusOf({ factor, ...content }) !== 'answered' : String(content.level) === level;
}

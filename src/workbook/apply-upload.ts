import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { PutAnswer } from '../assessments/put-answer.js';
import { PutOwnAnswer } from '../assessments/put-own-answer.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError, forbidden } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Comparison, Difference } from './compare-upload.js';
import { ReadUpload } from './read-upload.js';
import type { Upload } from './upload.js';

/** For which factors the workbook is to stand, each over the ETag that was seen when this was decided. */
export type Decisions = ReadonlyMap<FactorCode, string>;

export interface Applied {
  readonly written: readonly FactorCode[];
  /** What still differs, with what had moved again meanwhile among it. */
  readonly comparison: Comparison;
  /** Chosen, but changed by somebody else since it was decided: not written. */
  readonly moved: readonly FactorCode[];
}

/** Writes what was decided for the workbook, answer by answer, each over exactly the version that was seen. */
@Injectable()
export class ApplyUpload {
  constructor(
    private readonly putting: PutAnswer,
    private readonly puttingOwn: PutOwnAnswer,
    private readonly reading: ReadUpload,
  ) {}

  /** @throws AppError 403, 404, 409 where nothing can be answered any more; what was written before stays written */
  async apply(
    actor: UserActor,
    assessmentId: string,
    upload: Upload,
    decisions: Decisions,
    locale: Locale,
  ): Promise<Applied> {
    if (upload.answers === 'agency' && !actor.roles.includes('coordinator')) throw notYours();
    const written: FactorCode[] = [];
    const moved: FactorCode[] = [];
    for (const { factor, content } of upload.entries) {
      const etag = decisions.get(factor);
      if (etag === undefined) continue;
      const write = { assessmentId, factor, headers: { 'if-match': etag }, body: content };
      const isWritten = await this.put(actor, upload, write, locale);
      (isWritten ? written : moved).push(factor);
    }
    return { written, moved, comparison: await this.reading.compare(actor, assessmentId, upload, locale) };
  }

  /** false where somebody else was faster. */
  private async put(actor: UserActor, { answers }: Upload, write: Parameters<PutAnswer['put']>[1], locale: Locale) {
    try {
      await (answers === 'own' ? this.puttingOwn : this.putting).put(actor, write, locale);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.status === 412) return false;
      throw error;
    }
  }
}

/** Everything the workbook may say without a person's decision: no answer is emptied, none is overwritten unseen. */
export function safeDecisions(differences: readonly Difference[]): Decisions {
  const safe = differences.filter(({ kind }) => kind === 'new' || kind === 'changed');
  return new Map(safe.map(({ factor, etag }) => [factor, etag]));
}

const notYours = () =>
  forbidden('wrong-role', {
    'zh-TW': '機關彙整的填答只能由彙整人更新。',
    en: 'Only a coordinator may change the agency’s consolidated answers.',
  });

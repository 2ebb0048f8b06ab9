import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { isOpenForAnswers } from '../assessments/assessment.status.js';
import { isSaid } from '../assessments/own-answer.view.js';
import type { OwnAnswerRow } from '../assessments/own-answer.view.js';
import { ReadAnswers } from '../assessments/read-answers.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { Words } from '../platform/views/words.js';
import { ReadConsolidation } from '../submissions/read-consolidation.js';
import type { Typed } from './consolidation-card.js';
import { consolidationPage } from './consolidation-page.js';

/** Everything the page of consolidation shows. */
@Injectable()
export class ConsolidationSheet {
  constructor(
    private readonly consolidating: ReadConsolidation,
    private readonly answers: ReadAnswers,
    private readonly catalogue: FrameworkCatalogue,
    private readonly words: Words,
  ) {}

  /** @throws AppError 404 */
  async content(actor: UserActor, id: string, locale: Locale, typed: Typed | null) {
    const parts = await this.consolidating.read(actor, id);
    const agency = await this.answers.consolidated(actor, id);
    const isOpen = isOpenForAnswers(parts.assessment.state);
    return consolidationPage({
      parts,
      own: await this.ownAnswers(actor, id),
      roles: actor.roles,
      isOpen,
      locale,
      words: this.words,
      version: this.catalogue.version,
      assessmentId: id,
      released: parts.released,
      canWrite: isOpen && actor.roles.includes('coordinator'),
      etags: new Map(agency.map(({ factor, etag }) => [factor, etag])),
      typed,
    });
  }

  /** Those in which the caller said something. @throws AppError 404 */
  async ownAnswers(actor: UserActor, id: string): Promise<OwnAnswerRow[]> {
    return (await this.answers.ownRows(actor, id)).filter(isSaid);
  }
}

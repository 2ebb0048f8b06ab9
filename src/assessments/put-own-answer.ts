import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FollowUp } from './follow-up.js';
import { judgeAnswer, staleAnswer } from './judge-answer.js';
import type { AnswerWrite } from './judge-answer.js';
import { ownAnswerView } from './own-answer.view.js';
import { OwnAnswersRepository } from './own-answers.repository.js';

/** The caller's own answer to one factor, which nobody else reads unless the caller releases it. */
@Injectable()
export class PutOwnAnswer {
  constructor(
    private readonly ownAnswers: OwnAnswersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly followUp: FollowUp,
  ) {}

  /** @throws AppError 404, 428, 412 with the current answer, 409, 422, in this order */
  put(actor: UserActor, write: AnswerWrite, locale: Locale) {
    const { assessmentId, factor } = write;
    const { userId } = actor;
    return this.unitOfWork.run(actor, async () => {
      const place = await this.ownAnswers.placeForWrite(assessmentId, userId, factor);
      const { content, overVersion } = judgeAnswer(write, place, this.catalogue.rules, locale);
      const updatedAt = this.clock.now();
      const answer = { assessmentId, userId, factor, agencyId: place!.agencyId, content, updatedAt };
      const written = await this.ownAnswers.write(answer, overVersion);
      if (written) {
        await this.followUp.after(actor, answer, content, write.asks);
        return ownAnswerView({ factor, content, updatedAt, ...written });
      }
      throw staleAnswer(factor, (await this.ownAnswers.placeForWrite(assessmentId, userId, factor))!);
    });
  }
}

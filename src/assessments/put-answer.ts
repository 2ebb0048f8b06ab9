import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AnswersRepository } from './answers.repository.js';
import { answerView } from './assessment.view.js';
import { FollowUp } from './follow-up.js';
import { judgeAnswer, staleAnswer } from './judge-answer.js';
import type { AnswerWrite } from './judge-answer.js';

/** The coordinator's consolidated answer to one factor. Two at once: one wins, the other is shown what stands. */
@Injectable()
export class PutAnswer {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly followUp: FollowUp,
  ) {}

  /** @throws AppError 404, 428, 412 with the current answer, 409, 422, in this order */
  put(actor: UserActor, write: AnswerWrite, locale: Locale) {
    const { assessmentId, factor } = write;
    return this.unitOfWork.run(actor, async () => {
      const place = await this.answers.placeForWrite(assessmentId, factor);
      const { content, overVersion } = judgeAnswer(write, place, this.catalogue.rules, locale);
      const { agencyId } = place!;
      const updatedAt = this.clock.now();
      const answer = { assessmentId, factor, agencyId, content, updatedBy: actor.userId, updatedAt };
      const version = await this.answers.write(answer, overVersion);
      if (version === null) throw staleAnswer(factor, (await this.answers.placeForWrite(assessmentId, factor))!);
      await this.followUp.after(actor, answer, content, write.asks);
      const object = { kind: 'assessment', id: assessmentId };
      await record({ action: 'answer.changed', object, details: { factor, version } });
      const { respondents } = place!.content ?? {};
      return answerView({ factor, content: { ...content, ...(respondents && { respondents }) }, version, updatedAt });
    });
  }
}

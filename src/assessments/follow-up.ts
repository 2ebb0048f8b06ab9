import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { TaskRegister } from '../tasks/task-register.js';

/** Who is to be asked because of an answer: a colleague, whoever the answer names, or nobody (yet). */
export type Asked = { readonly userId: string } | 'named-in-answer' | 'nobody';

/** What an answer means for people's tasks. Used inside a unit of work. */
@Injectable()
export class FollowUp {
  constructor(private readonly tasks: TaskRegister) {}

  /**
   * The writer's own tasks for the factor are done; where the writer does not know but says who would, that person has
   * one.
   */
  async after(
    actor: UserActor,
    place: { readonly assessmentId: string; readonly agencyId: string; readonly factor: FactorCode },
    content: AnswerContent,
    asked: Asked = 'named-in-answer',
  ): Promise<void> {
    const { assessmentId, factor } = place;
    const status = statusOf({ factor, ...content });
    await this.tasks.answered(actor, assessmentId, factor, status);
    if (status !== 'unknown' || asked === 'nobody') return;
    const named = content.askWhom?.trim();
    const whom = asked === 'named-in-answer' ? (named ? { named } : null) : asked;
    if (whom) await this.tasks.ask({ ...place, whom, question: content.reason ?? null, by: actor.userId });
  }
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { ReadReviews } from '../reviews/read-reviews.js';
import { RecordFinding } from '../reviews/record-finding.js';
import { noStep } from '../reviews/reviews.errors.js';
import { TakeReview } from '../reviews/take-review.js';
import { WriteComment } from '../reviews/write-comment.js';
import { bodyOfForm, formOfFields } from './finding-form.js';

const INTENTS = ['finding', 'take', 'take-over'];

export interface FindingPlace {
  readonly reviewId: string;
  readonly factor: string;
}

/** What the form about one answer asks for, through the same use cases as the API. */
@Injectable()
export class SaveFinding {
  constructor(
    private readonly reading: ReadReviews,
    private readonly taking: TakeReview,
    private readonly recording: RecordFinding,
    private readonly commenting: WriteComment,
  ) {}

  /**
   * A form that was filled while nobody, or somebody else, had the review takes it first where it says so.
   *
   * @throws AppError 404, 409, 412, 422
   */
  async save(actor: UserActor, place: FindingPlace, fields: FormFields, locale: Locale): Promise<void> {
    const { reviewId, factor } = place;
    const intent = text(fields, 'intent');
    if (intent === 'comment') {
      await this.commenting.write(actor, reviewId, factor, { text: text(fields, 'comment') }, locale);
      return;
    }
    if (!INTENTS.includes(intent)) throw noStep();
    if (intent === 'take' || intent === 'take-over') await this.take(actor, reviewId, fields, locale);
    const ifMatch = text(fields, 'seen') || undefined;
    await this.recording.record(actor, { reviewId, factor, ifMatch, body: bodyOfForm(formOfFields(fields)) }, locale);
  }

  private async take(actor: UserActor, reviewId: string, fields: FormFields, locale: Locale): Promise<void> {
    const { review } = await this.reading.one(actor, reviewId);
    const reason = text(fields, 'takeOverReason');
    const takeOver = text(fields, 'intent') === 'take-over';
    const body = { takeOver, ...(reason !== '' && { reason }) };
    try {
      await this.taking.take(actor, review.submissionId, body, locale);
    } catch (error) {
      throw asTakeOver(error);
    }
  }
}

/** The reason for taking over has a field of its own. */
function asTakeOver(error: unknown): unknown {
  if (!(error instanceof AppError) || error.status !== 422) return error;
  const errors = (error.extra.errors ?? []).map((one) => ({ ...one, pointer: '/takeOverReason' }));
  return new AppError(422, error.code, error.sentence, { errors });
}

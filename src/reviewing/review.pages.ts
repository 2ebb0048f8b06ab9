import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ReadReviews } from '../reviews/read-reviews.js';
import { ReadTriage } from '../reviews/read-triage.js';
import { noStep } from '../reviews/reviews.errors.js';
import { TakeReview } from '../reviews/take-review.js';
import { ReviewDesk } from './review-desk.js';
import { reviewPage } from './review-page.js';

const DONE = ['taken', 'released', 'saved', 'decided', 'all'];
const STEPS = ['take', 'take-over', 'release'];

/** The file of one submission: where it stands, what is left, what to look at first. */
@Controller('reviews/:id')
export class ReviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadReviews,
    private readonly triage: ReadTriage,
    private readonly taking: TakeReview,
    private readonly desk: ReviewDesk,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(actor, id, request, response, { reason: '' });
  }

  /** Takes it, takes it over, or puts it back. */
  @Post()
  @Allow('reviewer')
  async step(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const reason = text(fields, 'reason');
    const intent = text(fields, 'intent');
    try {
      const { review } = await this.reading.one(actor, id);
      if (!STEPS.includes(intent)) throw noStep();
      const said = reason === '' ? {} : { reason };
      if (intent === 'release') await this.taking.release(actor, id, said, locale);
      else await this.taking.take(actor, review.submissionId, { takeOver: intent === 'take-over', ...said }, locale);
      throw new Redirection(`${ADDRESSES.review(id)}?done=${intent === 'release' ? 'released' : 'taken'}`);
    } catch (error) {
      if (!(error instanceof AppError) || ![409, 422].includes(error.status)) throw error;
      const { words } = this.pages;
      const isReason = error.status === 422 && STEPS.includes(intent);
      const told = isReason ? words.say(locale, 'reviews.errors.takeOverReason') : error.sentence[locale];
      const errors = [{ field: isReason ? 'reason' : 'holder', text: told }];
      return this.page(actor, id, request, response, { reason, errors });
    }
  }

  private async page(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    { reason, errors = [] }: { reason: string; errors?: readonly FieldError[] },
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const shown = await this.reading.one(actor, id);
    const triage = await this.triage.read(actor, id);
    const onlyOpen = request.query['show'] === 'open';
    const content = reviewPage(shown, triage, { ...this.desk.input(actor, request), onlyOpen, reason });
    const done = DONE.find((one) => one === request.query['done']);
    return this.pages.show(request, response, {
      template: 'reviewing/review',
      title: words.say(locale, 'reviews.file.title', { pilot: content.head.pilotTitle }),
      content,
      errors,
      notice: done ? words.pick(locale, 'reviews.done', done) : null,
      back: { href: ADDRESSES.reviews(), text: words.say(locale, 'reviews.backQueue') },
      status: errors.length > 0 ? 422 : 200,
    });
  }
}

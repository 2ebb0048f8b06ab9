import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { AppError, notFound } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { listAnswer } from '../platform/http/list-page.js';
import { Redirection } from '../platform/http/redirection.js';
import { isUuid } from '../platform/http/uuid.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { queuePosition, readQueueQuery } from '../reviews/queue-query.js';
import { ReadQueue } from '../reviews/read-queue.js';
import { TakeReview } from '../reviews/take-review.js';
import { queuePage } from './queue-page.js';

const ASKED = ['state', 'holder', 'level', 'band', 'search', 'sort', 'cursor'];
const LINES = '25';

/** What waits for the reviewing body; taken straight from the list. */
@Controller('reviews')
export class QueuePages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadQueue,
    private readonly taking: TakeReview,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(actor, request, response);
  }

  @Post()
  @Allow('reviewer')
  async take(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const submission = text(fields, 'submission');
    if (!isUuid(submission)) throw notFound();
    const locale = this.pages.locale(request);
    try {
      const { id } = await this.taking.take(actor, submission, {}, locale);
      throw new Redirection(`${ADDRESSES.review(id)}?done=taken`);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 409) throw error;
      return this.page(actor, request, response, [{ field: 'queue', text: error.sentence[locale] }]);
    }
  }

  private async page(
    actor: UserActor,
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { version } = this.catalogue;
    const { words } = this.pages;
    const page = readQueueQuery({ ...askedOf(request), limit: LINES }, locale, version.structure);
    const lines = await this.reading.page(actor, page, page.filters);
    const { items, nextCursor } = listAnswer(lines, page.limit, queuePosition, (line) => line);
    const { userId, roles } = actor;
    const who = { userId, isReviewer: roles.includes('reviewer') };
    const input = { locale, words, version, timeZone: this.config.timeZone, now: this.clock.now(), ...who };
    const counts = await this.reading.counts(actor);
    return this.pages.show(request, response, {
      template: 'reviewing/queue',
      title: words.say(locale, 'reviews.queue.title'),
      content: queuePage(items, counts, { filters: page.filters, nextCursor }, input),
      errors,
      status: errors.length > 0 ? 409 : 200,
    });
  }
}

/** A form sends every one of its fields; an empty one asks for nothing. */
function askedOf({ query }: Request): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => ASKED.includes(name) && value !== '' && !isBlank(value)),
  );
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

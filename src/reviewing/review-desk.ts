import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { Pages } from '../platform/views/pages.js';
import type { ReviewPageInput } from './review-page.js';

/** What every page of a review has to know beside the review: who looks, when, and in which language. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  input({ userId, roles }: UserActor, request: Request): Omit<ReviewPageInput, 'onlyOpen' | 'reason'> {
    const { words } = this.pages;
    const isReviewer = roles.includes('reviewer');
    const { timeZone } = this.config;
    return { locale: this.pages.locale(request), words, timeZone, now: this.clock.now(), userId, isReviewer };
  }
}

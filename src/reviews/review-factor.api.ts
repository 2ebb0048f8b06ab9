import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { ReadTriage } from './read-triage.js';
import { triageFactorView } from './triage.view.js';

@Controller('api/v1/reviews/:id/factors/:factor')
export class ReviewFactorApi {
  constructor(private readonly reading: ReadTriage) {}

  /** What is known beside one answer, as the page of it shows it. */
  @Get()
  @Allow(...CENTRAL)
  async read(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
  ) {
    return triageFactorView(await this.reading.factor(actor, id, factor), factor, localeOf(request));
  }
}

import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { ReadTriage } from './read-triage.js';
import { reviewPointsView } from './review-points.view.js';

@Controller('api/v1/reviews/:id/points')
export class ReviewPointsApi {
  constructor(private readonly reading: ReadTriage) {}

  @Get()
  @Allow(...CENTRAL)
  async read(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    return reviewPointsView(await this.reading.read(actor, id), localeOf(request));
  }
}

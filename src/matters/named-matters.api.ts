import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { namedMatterView } from './named-matter.view.js';
import { ReadNamedMatters } from './read-named-matters.js';

/** What one submission asked the centre. */
@Controller('api/v1/submissions/:id/matters')
export class NamedMattersApi {
  constructor(private readonly reading: ReadNamedMatters) {}

  @Get()
  @Allow(...EVERYBODY)
  async list(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    const { matters } = await this.reading.read(actor, id, localeOf(request));
    return { items: matters.map(namedMatterView) };
  }
}

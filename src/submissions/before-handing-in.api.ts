import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { consolidationView } from './consolidation.view.js';
import { lookView } from './look.view.js';
import { LookBefore } from './look-before.js';
import { ReadConsolidation } from './read-consolidation.js';

@Controller('api/v1/assessments/:id')
export class BeforeHandingInApi {
  constructor(
    private readonly consolidating: ReadConsolidation,
    private readonly looking: LookBefore,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get('consolidation')
  @Allow(...MEMBERS)
  async consolidation(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return consolidationView(await this.consolidating.read(actor, id));
  }

  @Get('look')
  @Allow(...MEMBERS)
  async look(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    const locale = localeOf(request);
    const look = await this.looking.look(actor, id, locale);
    return lookView(look, this.catalogue.version.wording.contradictions, locale);
  }
}

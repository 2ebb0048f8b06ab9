import { Controller, Get, Param } from '@nestjs/common';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { groupView } from './portfolio.view.js';
import { ReadGroup } from './read-group.js';

@Controller('api/v1/assessments/:id/group')
export class GroupApi {
  constructor(private readonly reading: ReadGroup) {}

  @Get()
  @Allow(...MEMBERS)
  async read(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return groupView(await this.reading.read(actor, id));
  }
}

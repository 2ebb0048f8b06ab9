import { Body, Controller, Get, Param, Patch, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { isUuid } from '../platform/http/uuid.js';
import { ChangePerson } from './change-person.js';
import { personView } from './person.view.js';
import { ReadPeople } from './read-people.js';

@Controller('api/v1/people')
export class PeopleApi {
  constructor(
    private readonly reading: ReadPeople,
    private readonly changing: ChangePerson,
  ) {}

  @Get()
  @Allow(...MEMBERS, 'administrator')
  async list(@Acting() actor: UserActor, @Query() query: Record<string, unknown>, @Req() request: Request) {
    const page = readListPage(query, localeOf(request), isNameAndId, { agency: isUuid });
    const people = await this.reading.page(actor, page, page.filters['agency'] ?? null);
    return listAnswer(people, page.limit, ({ name, id }) => [name, id], personView);
  }

  @Patch(':id')
  @Allow('coordinator', 'administrator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ) {
    return personView(await this.changing.change(actor, id, body, localeOf(request)));
  }
}

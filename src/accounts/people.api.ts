import { Controller, Delete, Get, HttpCode, Param, Patch, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { isUuid } from '../platform/http/uuid.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { ChangePerson } from './change-person.js';
import { PEOPLE_TABLE } from './people.table.js';
import { personView } from './person.view.js';
import { RemovePerson } from './remove-person.js';
import { ReadPeople } from './read-people.js';

@Controller('api/v1/people')
export class PeopleApi {
  constructor(
    private readonly reading: ReadPeople,
    private readonly changing: ChangePerson,
    private readonly removing: RemovePerson,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...MEMBERS, 'administrator')
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isNameAndId,
      filters: { agency: isUuid },
      read: (page, { agency }) => this.reading.page(actor, page, agency ?? null),
      position: ({ name, id }) => [name, id],
      view: personView,
      table: PEOPLE_TABLE,
    });
  }

  @Patch(':id')
  @Allow('coordinator', 'administrator')
  async change(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return personView(await this.changing.change(actor, id, body, locale));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('coordinator', 'administrator')
  remove(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<void> {
    return this.removing.remove(actor, id);
  }
}

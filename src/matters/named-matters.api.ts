import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { namedMatterView } from './named-matter.view.js';
import { NAMED_MATTERS_TABLE } from './named-matters-table.js';
import { ReadNamedMatters } from './read-named-matters.js';

/** What one submission asked the centre. */
@Controller('api/v1/submissions/:id/matters')
export class NamedMattersApi {
  constructor(
    private readonly reading: ReadNamedMatters,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async list(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format } = formatOf(query, localeOf(request));
    const { matters } = await this.reading.read(actor, id, format ? pageLocaleOf(request) : localeOf(request));
    const items = matters.map(namedMatterView);
    if (format) await this.lists.send(request, response, format, NAMED_MATTERS_TABLE, items);
    else response.json({ items });
  }
}

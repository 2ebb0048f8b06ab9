import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { listAnswer } from '../platform/http/list-page.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { pageRows } from '../platform/tables/page-rows.js';
import { Lists } from '../platform/tables/lists.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { Words } from '../platform/views/words.js';
import type { OneMatter } from './matter-changes.js';
import { mentionView } from './matter.view.js';
import { placeOf, readMattersQuery } from './matters-query.js';
import { mentionsTable } from './mentions-table.js';
import { isMentionPlace, placeOfMention } from './mention-place.js';
import { mattersTable } from './matters-table.js';
import { MergeMatters } from './merge-matters.js';
import { ReadMatters } from './read-matters.js';
import { TakeStep } from './take-step.js';

@Controller('api/v1/matters')
export class MattersApi {
  constructor(
    private readonly reading: ReadMatters,
    private readonly stepping: TakeStep,
    private readonly merging: MergeMatters,
    private readonly lists: Lists,
    private readonly words: Words,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const locale = localeOf(request);
    const { format, rest } = formatOf(query, locale);
    const { page, filters, sort } = readMattersQuery(rest, locale);
    if (format) {
      const read = (portion: ListPage) => this.reading.page(actor, portion, filters, sort, locale);
      const lines = pageRows(
        read,
        ({ row }) => placeOf(row, sort),
        ({ view }) => view,
      );
      const { words, config, catalogue } = this;
      const table = { lines, words, framework: catalogue.version, locale, timeZone: config.timeZone };
      return sendTable(response, mattersTable(table), format);
    }
    const lines = await this.reading.page(actor, page, filters, sort, locale);
    return listAnswer(
      lines,
      page.limit,
      ({ row }) => placeOf(row, sort),
      ({ view }) => view,
    );
  }

  @Get(':id')
  @Allow(...CENTRAL)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { matter, etag, writtenAs, joined, events } = await this.reading.one(actor, id, localeOf(request));
    response.setHeader('ETag', etag);
    return { ...matter, writtenAs, joined, events };
  }

  /** Which pilots of which agencies stand behind it; of the latest revision each handed in. */
  @Get(':id/mentions')
  @Allow(...CENTRAL)
  mentions(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isMentionPlace,
      read: (page) => this.reading.mentions(actor, id, page),
      position: placeOfMention,
      view: mentionView,
      table: mentionsTable(this.catalogue.version),
    });
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Allow('reviewer')
  async step(
    @Acting() actor: UserActor,
    @Param('id', PathId) matterId: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(response, await this.stepping.take(actor, { matterId, headers, body }, locale));
  }

  /** Says that this matter is the same as another one. */
  @Put(':id/joined-to')
  @Allow('reviewer')
  async join(
    @Acting() actor: UserActor,
    @Param('id', PathId) matterId: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(response, await this.merging.merge(actor, { matterId, headers, body }, locale));
  }

  /** Says that it is not, after all. */
  @Delete(':id/joined-to')
  @Allow('reviewer')
  async separate(
    @Acting() actor: UserActor,
    @Param('id', PathId) matterId: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(response, await this.merging.separate(actor, { matterId, headers, body }, locale));
  }
}

function answer(response: Response, { matter, etag }: OneMatter) {
  response.setHeader('ETag', etag);
  return matter;
}

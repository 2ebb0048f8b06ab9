import { Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { factorPage, tagged } from './answers-answer.js';
import { answersTable } from './answers.table.js';
import { ownAnswerView } from './own-answer.view.js';
import { PutOwnAnswer } from './put-own-answer.js';
import { ReadAnswers } from './read-answers.js';
import { ReleaseOwnAnswers } from './release-own-answers.js';

@Controller('api/v1/assessments/:id/own-answers')
export class OwnAnswersApi {
  constructor(
    private readonly reading: ReadAnswers,
    private readonly putting: PutOwnAnswer,
    private readonly releasing: ReleaseOwnAnswers,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async list(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format, rest } = formatOf(query, localeOf(request));
    const answers = await this.reading.own(actor, id);
    if (!format) return void response.json(factorPage(answers, rest, localeOf(request)));
    await this.lists.send(request, response, format, answersTable(this.catalogue.version), answers);
  }

  @Get(':factor')
  @Allow(...MEMBERS)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('factor', PathFactor) factor: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const answers = await this.reading.own(actor, id);
    return tagged(
      answers.find((answer) => answer.factor === factor)!,
      response,
    );
  }

  @Put(':factor')
  @Allow(...MEMBERS)
  async put(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.putting.put(actor, { assessmentId, factor, headers, body }, locale), response);
  }

  @Put(':factor/release')
  @Allow(...MEMBERS)
  async release(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('factor', PathFactor) factor: string,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const [answer] = await this.releasing.release(actor, id, [factor], body, locale);
    return tagged(ownAnswerView(answer!), response);
  }
}

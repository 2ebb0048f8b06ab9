import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { assessmentView } from './assessment.view.js';
import { ASSESSMENTS_TABLE } from './assessments.table.js';
import { OpenAssessment } from './open-assessment.js';
import { ReadAssessments } from './read-assessments.js';
import { ReviseAssessment } from './revise-assessment.js';

@Controller('api/v1/assessments')
export class AssessmentsApi {
  constructor(
    private readonly reading: ReadAssessments,
    private readonly opening: OpenAssessment,
    private readonly revising: ReviseAssessment,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      read: (page) => this.reading.page(actor, page),
      position: ({ createdAt, id }) => [createdAt.toISOString(), id],
      view: assessmentView,
      table: ASSESSMENTS_TABLE,
    });
  }

  @Post()
  @Allow('coordinator')
  async open(
    @Acting() actor: UserActor,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const assessment = await this.opening.open(actor, body, locale);
    response.setHeader('Location', `/api/v1/assessments/${assessment.id}`);
    return assessmentView(assessment);
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return assessmentView(await this.reading.one(actor, id));
  }

  @Post(':id/revisions')
  @Allow('coordinator')
  async revise(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return assessmentView(await this.revising.revise(actor, id));
  }

  @Get(':id/score')
  @Allow(...MEMBERS)
  score(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return this.reading.score(actor, id);
  }

  @Get(':id/sheet')
  @Allow(...MEMBERS)
  sheet(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return this.reading.sheet(actor, id);
  }
}

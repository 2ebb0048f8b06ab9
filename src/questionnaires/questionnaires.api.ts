import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { questionnaireView } from './questionnaire.view.js';
import { ReadQuestionnaires } from './read-questionnaires.js';
import { RequestQuestionnaire } from './request-questionnaire.js';

@Controller('api/v1')
export class QuestionnairesApi {
  constructor(
    private readonly requesting: RequestQuestionnaire,
    private readonly reading: ReadQuestionnaires,
  ) {}

  @Post('assessments/:id/questionnaires')
  @Allow(...MEMBERS)
  @HttpCode(202)
  async request(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const questionnaire = await this.requesting.request(actor, id, body, locale);
    response.setHeader('Location', `/api/v1/questionnaires/${questionnaire.id}`);
    return questionnaireView(questionnaire);
  }

  @Get('questionnaires/:id')
  @Allow(...MEMBERS)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return questionnaireView(await this.reading.one(actor, id));
  }

  @Get('questionnaires/:id/content')
  @Allow(...MEMBERS)
  async content(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }
}

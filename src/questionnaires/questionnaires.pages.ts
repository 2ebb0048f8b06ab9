import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { questionnairePage } from './questionnaire-page.js';
import { ReadQuestionnaires } from './read-questionnaires.js';
import { RequestQuestionnaire } from './request-questionnaire.js';

/** Asking for the questions on paper, waiting for them, fetching them. */
@Controller()
export class QuestionnairesPages {
  constructor(
    private readonly pages: Pages,
    private readonly assessments: ReadAssessments,
    private readonly requesting: RequestQuestionnaire,
    private readonly reading: ReadQuestionnaires,
  ) {}

  @Get('assessments/:id/questionnaire')
  @Allow(...MEMBERS)
  async ask(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { pilot } = await this.assessments.sheet(actor, id);
    const title = pilot?.title ?? '';
    const content = { title, href: ADDRESSES.assessmentOnPaper(id) };
    return this.show(request, response, 'questionnaires/ask', { assessmentId: id, title, content });
  }

  /** An odd language is the page's. */
  @Post('assessments/:id/questionnaire')
  @Allow(...MEMBERS)
  async request(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
  ): Promise<never> {
    const asked = text(fields, 'locale');
    const locale = asked === 'en' || asked === 'zh-TW' ? asked : this.pages.locale(request);
    const questionnaire = await this.requesting.request(actor, id, { locale }, locale);
    throw new Redirection(ADDRESSES.questionnaire(questionnaire.id));
  }

  @Get('questionnaires/:id')
  @Allow(...MEMBERS)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const questionnaire = await this.reading.one(actor, id);
    const content = questionnairePage(questionnaire);
    const { assessmentId } = questionnaire;
    const { title } = questionnaire.subject;
    return this.show(
      request,
      response,
      'questionnaires/questionnaire',
      { assessmentId, title, content },
      content.isWaiting,
    );
  }

  @Get('questionnaires/:id/file')
  @Allow(...MEMBERS)
  async file(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }

  private show(
    request: Request,
    response: Response,
    template: string,
    { assessmentId, title, content }: { assessmentId: string; title: string; content: object },
    live = false,
  ): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    return this.pages.show(request, response, {
      template,
      title: words.say(locale, 'questionnaires.pageTitle', { title }),
      content,
      back: { href: ADDRESSES.workbook(assessmentId), text: words.say(locale, 'questionnaires.back') },
      live,
    });
  }
}

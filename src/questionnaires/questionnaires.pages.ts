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
import { documentPage } from '../platform/printing/document-page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Page } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { LOCALES } from '../platform/views/words.js';
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
    private readonly settings: SettingsRegister,
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
    return this.show(request, response, id, title, { template: 'questionnaires/ask', content });
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
    const locale = LOCALES.find((one) => one === text(fields, 'locale')) ?? this.pages.locale(request);
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
    const document = await this.reading.one(actor, id);
    const { assessmentId, subject } = document;
    const locale = this.pages.locale(request);
    const content = documentPage({
      document,
      heading: this.pages.words.say(locale, 'questionnaires.title'),
      caption: subject.title,
      href: ADDRESSES.questionnaire(id),
      askHref: ADDRESSES.assessmentOnPaper(assessmentId),
      locale,
      timeZone: this.settings.current.timeZone,
    });
    const page = { template: 'printing/document', content, live: content.isOnItsWay };
    return this.show(request, response, assessmentId, subject.title, page);
  }

  @Get('questionnaires/:id/file')
  @Allow(...MEMBERS)
  async file(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }

  private show(
    request: Request,
    response: Response,
    assessmentId: string,
    title: string,
    page: Pick<Page, 'template' | 'content' | 'live'>,
  ): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    return this.pages.show(request, response, {
      ...page,
      title: words.say(locale, 'questionnaires.pageTitle', { title }),
      back: { href: ADDRESSES.workbook(assessmentId), text: words.say(locale, 'questionnaires.back') },
    });
  }
}

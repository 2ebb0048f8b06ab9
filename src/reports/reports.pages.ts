import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Pages } from '../platform/views/pages.js';
import { ReadReports } from './read-reports.js';
import { reportPage } from './report.page.js';

/** A report on its way: how far it is, and the file once it is there. */
@Controller('reports/:id')
export class ReportsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadReports,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The part that changes alone, where htmx asks for it every two seconds. */
  @Get()
  @Allow(...EVERYBODY)
  async progress(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const report = reportPage(await this.reading.one(actor, id), locale, this.config.timeZone);
    const content = { report };
    if (request.headers['hx-request'] !== undefined) {
      return this.pages.part(request, response, 'reports/progress', content);
    }
    return this.pages.show(request, response, {
      template: 'reports/report',
      title: this.pages.words.say(locale, 'reports.title'),
      content,
      back: { href: report.submissionHref, text: this.pages.words.say(locale, 'reports.back') },
      live: report.isOnItsWay,
    });
  }

  @Get('file')
  @Allow(...EVERYBODY)
  async file(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { documentPage } from '../platform/printing/document-page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { ReadReports } from './read-reports.js';

/** A report on its way: how far it is, and the file once it is there. */
@Controller('reports/:id')
export class ReportsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadReports,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async progress(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const document = await this.reading.one(actor, id);
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const title = words.say(locale, 'reports.title');
    const submissionHref = ADDRESSES.submission(document.submissionId);
    const content = documentPage({
      document,
      heading: title,
      format: document.format,
      href: ADDRESSES.report(id),
      askHref: `${submissionHref}#reports`,
      locale,
      timeZone: this.settings.current.timeZone,
    });
    const back = { href: submissionHref, text: words.say(locale, 'reports.back') };
    return this.pages.show(request, response, {
      template: 'printing/document',
      title,
      content,
      back,
      live: content.isOnItsWay,
    });
  }

  @Get('file')
  @Allow(...EVERYBODY)
  async file(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }
}

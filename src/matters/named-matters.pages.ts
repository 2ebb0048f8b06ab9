import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { namedPage } from './named-page.js';
import { ReadNamedMatters } from './read-named-matters.js';

/** Where an agency reads what became of what it named. */
@Controller('submissions/:id/matters')
export class NamedMattersPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadNamedMatters,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { submission, matters } = await this.reading.read(actor, id, locale);
    const { pilot } = JSON.parse(submission.sheet) as ReportSheet;
    const setting = { words, locale, framework: this.catalogue.version, timeZone: this.settings.current.timeZone };
    const body = this.settings.current.reviewingBody[locale];
    return this.pages.show(request, response, {
      template: 'matters/named',
      title: words.say(locale, 'matters.named.title'),
      content: namedPage(matters, { submissionId: id, pilotTitle: pilot.title, body }, setting),
      back: { href: ADDRESSES.submission(id), text: words.say(locale, 'matters.named.back') },
    });
  }
}

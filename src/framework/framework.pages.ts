import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { versionPage, versionsPage } from './framework-pages-model.js';
import { ReadVersions } from './read-versions.js';

/** The versions of the questionnaire, to be read: a loaded one never changes. */
@Controller('frameworks')
export class FrameworkPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadVersions,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const loaded = await this.reading.all(actor);
    const { timeZone } = this.settings.current;
    return this.pages.show(request, response, {
      template: 'framework/versions',
      title: this.pages.words.say(locale, 'framework.title'),
      content: {
        ...versionsPage(loaded, this.catalogue.version, locale, timeZone),
        mayPreview: actor.roles.includes('administrator'),
      },
    });
  }

  @Get(':id')
  @Allow(...CENTRAL)
  one(@Param('id') id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    if (id !== this.catalogue.id) throw notFound();
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const content = versionPage(this.catalogue.version, this.catalogue.schemes, words, locale);
    return this.pages.show(request, response, {
      template: 'framework/version',
      title: words.say(locale, 'framework.titleOf', { id }),
      content: { ...content, tables: tableLinks(`/api/v1/frameworks/${id}`) },
      back: { href: ADDRESSES.frameworks(), text: words.say(locale, 'framework.title') },
    });
  }
}

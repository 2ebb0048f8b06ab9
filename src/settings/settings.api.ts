import { Controller, Get, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf, seenVersion, versionOf } from '../platform/http/preconditions.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import type { Settings } from '../platform/settings/settings.js';
import { ChangeSettings } from './change-settings.js';
import { ReadSettings } from './read-settings.js';
import { settingsView } from './settings.view.js';

@Controller('api/v1/settings')
export class SettingsApi {
  constructor(
    private readonly reading: ReadSettings,
    private readonly changing: ChangeSettings,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async read(@Acting() actor: UserActor, @Res({ passthrough: true }) response: Response) {
    return answer(await this.reading.read(actor), response);
  }

  @Put()
  @Allow('administrator')
  async change(
    @Acting() actor: UserActor,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const seen = seenVersion(headers);
    const version = seen.first ? 0 : versionOf(seen.etag);
    return answer(await this.changing.change(actor, version, body, locale), response);
  }
}

function answer(settings: Settings, response: Response) {
  response.setHeader('ETag', etagOf(settings.version));
  return settingsView(settings);
}

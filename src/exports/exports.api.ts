import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { readChoices } from '../platform/http/read-choices.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { sendFile } from '../platform/tables/send-table.js';
import { ExportEverything } from './export-everything.js';
import { EXPORT_FORMATS } from './export-file.js';

@Controller('api/v1/exports')
export class ExportsApi {
  constructor(private readonly exporting: ExportEverything) {}

  @Get('everything')
  @Allow(...EVERYBODY)
  async everything(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format } = readChoices(query, { format: EXPORT_FORMATS }, localeOf(request));
    await this.exporting.export(actor, format ?? 'xlsx', pageLocaleOf(request), ({ fileName, mediaType, chunks }) =>
      sendFile(response, fileName, mediaType, chunks),
    );
  }
}

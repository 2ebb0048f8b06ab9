import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { sendDownload } from '../platform/http/send-download.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { ReadReports } from './read-reports.js';
import { reportView } from './report.view.js';
import { RequestReport } from './request-report.js';

@Controller('api/v1')
export class ReportsApi {
  constructor(
    private readonly requesting: RequestReport,
    private readonly reading: ReadReports,
  ) {}

  @Post('submissions/:id/reports')
  @Allow(...EVERYBODY)
  @HttpCode(202)
  async request(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const report = await this.requesting.request(actor, id, body, locale);
    response.setHeader('Location', `/api/v1/reports/${report.id}`);
    return reportView(report);
  }

  @Get('reports/:id')
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return reportView(await this.reading.one(actor, id));
  }

  @Get('reports/:id/content')
  @Allow(...EVERYBODY)
  async content(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.reading.file(actor, id));
  }
}

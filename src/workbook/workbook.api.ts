import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { SentBytes, TakesBytes } from '../platform/http/bytes-body.js';
import { invalid } from '../platform/http/app-error.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { ApplyUpload, safeDecisions } from './apply-upload.js';
import { DownloadWorkbook } from './download-workbook.js';
import { ANSWERS, usualFor } from './marker.js';
import { MOST_BYTES } from './open-package.js';
import { ReadUpload } from './read-upload.js';
import { sendWorkbook, XLSX } from './send-workbook.js';
import { readChoices } from '../platform/http/read-choices.js';
import { comparisonView, faultDetail } from './workbook.view.js';

type AnyQuery = Record<string, unknown>;

@Controller('api/v1/assessments/:id/workbook')
export class WorkbookApi {
  constructor(
    private readonly downloading: DownloadWorkbook,
    private readonly reading: ReadUpload,
    private readonly applying: ApplyUpload,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async download(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: AnyQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.reading.refuseUnseen(actor, id);
    const choices = { locale: ['zh-TW', 'en'], answers: ANSWERS } as const;
    const { locale, answers } = readChoices(query, choices, localeOf(request));
    const whose = answers ?? usualFor(actor);
    const file = await this.downloading.download(actor, id, whose, locale ?? localeOf(request));
    sendWorkbook(response, file);
  }

  /** Without `apply` nothing is written: what would change is told. */
  @Post()
  @Allow(...MEMBERS)
  @TakesBytes(XLSX, MOST_BYTES)
  @HttpCode(200)
  async upload(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: AnyQuery,
    @SentBytes() bytes: Buffer,
    @Req() request: Request,
  ) {
    const locale = localeOf(request);
    await this.reading.refuseClosed(actor, id);
    const { apply } = readChoices(query, { apply: ['new-and-changed'] } as const, locale);
    const read = await this.reading.read(actor, id, bytes, locale);
    if ('faults' in read) throw invalid(read.faults.map((fault) => faultDetail(fault, locale)));
    const { upload, comparison } = read;
    if (apply === null) return comparisonView(comparison, [], []);
    const decisions = safeDecisions(comparison.differences);
    const applied = await this.applying.apply(actor, id, upload, decisions, locale);
    return comparisonView(applied.comparison, applied.written, applied.moved);
  }
}

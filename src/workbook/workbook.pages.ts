import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { SentForm, TakesFile } from '../platform/http/file-body.js';
import type { FileForm } from '../platform/http/file-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { DownloadWorkbook } from './download-workbook.js';
import { fileFault } from './fault-words.js';
import { KeptUploads } from './kept-uploads.js';
import { ReadUpload } from './read-upload.js';
import { sendWorkbook } from './send-workbook.js';
import type { WorkbookFault } from './workbook-faults.js';
import { readChoices } from '../platform/http/read-choices.js';
import { downloadOf, noticeOf, workbookPage } from './workbook-page.js';

/** Answering away from the website: the workbook out and in, and the way to the paper. */
@Controller('assessments/:id/workbook')
export class WorkbookPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadUpload,
    private readonly downloading: DownloadWorkbook,
    private readonly kept: KeptUploads,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(actor, id, request, response, []);
  }

  @Post()
  @Allow(...MEMBERS)
  @TakesFile()
  async upload(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @SentForm() sent: FileForm | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    await this.reading.refuseClosed(actor, id);
    if (sent?.isTooLarge) return this.page(actor, id, request, response, [fileFault('too-large', locale)]);
    const bytes = sent?.file?.bytes ?? Buffer.alloc(0);
    if (bytes.length === 0) return this.page(actor, id, request, response, [fileFault('no-file', locale)]);
    const read = await this.reading.read(actor, id, bytes, locale);
    if ('faults' in read) return this.page(actor, id, request, response, read.faults);
    if (read.comparison.differences.length === 0) throw new Redirection(`${ADDRESSES.workbook(id)}?done=same`);
    const upload = await this.kept.keep(actor, id, read.upload);
    throw new Redirection(`${ADDRESSES.workbookChanges(id)}?upload=${upload}`);
  }

  @Get('file')
  @Allow(...MEMBERS)
  async file(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.reading.refuseUnseen(actor, id);
    const asked = readChoices(query, downloadOf, this.pages.locale(request));
    const locale = asked.locale ?? this.pages.locale(request);
    sendWorkbook(response, await this.downloading.download(actor, id, asked.answers ?? 'own', locale));
  }

  private async page(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    faults: readonly WorkbookFault[],
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const about = await this.reading.about(actor, id);
    const isRefused = faults.length > 0;
    const { sheet, sentence } = faults[0] ?? { sheet: '', sentence: '' };
    const summary = sheet === '' ? sentence : words.say(locale, 'workbook.faulty', { n: faults.length });
    return this.pages.show(request, response, {
      template: 'workbook/workbook',
      title: words.say(locale, 'workbook.pageTitle', { title: about.title }),
      content: workbookPage({ about, actor, faults, words, locale }),
      errors: isRefused ? [{ field: 'file', text: summary }] : [],
      notice: isRefused ? null : noticeOf(request.query, words, locale),
      back: { href: ADDRESSES.assessment(id), text: words.say(locale, 'workbook.back') },
      ...(isRefused && { status: 422 }),
    });
  }
}

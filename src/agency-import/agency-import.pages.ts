import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { SentForm, TakesFile } from '../platform/http/file-body.js';
import type { FileForm } from '../platform/http/file-body.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { notFound } from '../platform/http/app-error.js';
import { Redirection } from '../platform/http/redirection.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { previewPage, uploadPage } from './agency-import-page.js';
import type { LineFault } from './agency-lines.js';
import { MOST_BYTES, template } from './columns.js';
import { ImportAgencies } from './import-agencies.js';
import { listText } from './list-text.js';

interface Refused {
  readonly faults?: readonly LineFault[];
  readonly errors?: readonly FieldError[];
}

/** A list of agencies: sent, looked at, and only then written. */
@Controller('agencies/import')
export class AgencyImportPages {
  constructor(
    private readonly pages: Pages,
    private readonly importing: ImportAgencies,
    private readonly kept: KeptForms,
    private readonly mail: MailRegister,
  ) {}

  @Get()
  @Allow('administrator')
  show(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    return this.form(request, response, {});
  }

  @Get('template')
  @Allow('administrator')
  template(@Req() request: Request, @Res() response: Response): void {
    const locale = this.pages.locale(request);
    const name = this.pages.words.say(locale, 'agency-import.templateName');
    response.set({ 'Content-Disposition': contentDisposition(name), 'Cache-Control': 'no-store' });
    response.type('text/csv; charset=utf-8').send(template(locale));
  }

  @Post()
  @Allow('administrator')
  @TakesFile()
  async send(
    @Acting() actor: UserActor,
    @SentForm() sent: FileForm | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const bytes = sent?.file?.bytes ?? Buffer.alloc(0);
    const isTooLarge = sent?.isTooLarge === true || bytes.length > MOST_BYTES;
    if (isTooLarge) return this.form(request, response, { errors: [this.wrongFile(request, 'tooLarge')] });
    if (bytes.length === 0) return this.form(request, response, { errors: [this.wrongFile(request, 'none')] });
    const result = await this.importing.import(actor, bytes, { apply: false });
    if ('faults' in result) return this.form(request, response, { faults: result.faults });
    const upload = await this.kept.keep(actor, KEPT_AS, { list: listText(bytes)! });
    throw new Redirection(`${ADDRESSES.agencyImportPreview()}?upload=${upload}`);
  }

  @Get('preview')
  @Allow('administrator')
  async preview(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.shown(actor, text(request.query, 'upload'), request, response);
  }

  @Post('preview')
  @Allow('administrator')
  async apply(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const upload = text(fields, 'upload');
    const list = await this.listOf(actor, upload);
    try {
      const result = await this.importing.import(actor, list, { apply: true });
      if ('faults' in result) return this.form(request, response, { faults: result.faults });
      await this.kept.drop(actor, upload);
      throw new Redirection(`${ADDRESSES.agencies()}?done=imported&n=${result.added.length}`);
    } catch (error) {
      const errors = fieldErrors(error, this.pages.locale(request), {}, 'added');
      return this.shown(actor, upload, request, response, errors);
    }
  }

  private async shown(
    actor: UserActor,
    upload: string,
    request: Request,
    response: Response,
    errors?: readonly FieldError[],
  ): Promise<string> {
    const list = await this.listOf(actor, upload);
    const result = await this.importing.import(actor, list, { apply: false });
    if ('faults' in result) return this.form(request, response, { faults: result.faults });
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    return this.pages.show(request, response, {
      template: 'agency-import/preview',
      title: words.say(locale, 'agency-import.preview.title'),
      content: previewPage(result, upload, words, locale, this.mail.isConfigured),
      errors,
      back: { href: ADDRESSES.agencyImport(), text: words.say(locale, 'agency-import.title') },
      status: errors ? 422 : 200,
    });
  }

  private async listOf(actor: UserActor, upload: string): Promise<Buffer> {
    const list = (await this.kept.find(actor, KEPT_AS, upload))?.['list'];
    if (typeof list !== 'string') throw notFound();
    return Buffer.from(list, 'utf8');
  }

  private wrongFile(request: Request, what: 'none' | 'tooLarge'): FieldError {
    return { field: 'file', text: this.pages.words.pick(this.pages.locale(request), 'agency-import.file', what) };
  }

  private form(request: Request, response: Response, { faults = [], errors = [] }: Refused): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const isRefused = faults.length + errors.length > 0;
    return this.pages.show(request, response, {
      template: 'agency-import/upload',
      title: words.say(locale, 'agency-import.title'),
      content: uploadPage(faults, words, locale),
      errors,
      back: { href: ADDRESSES.agencies(), text: words.say(locale, 'frame.nav.agencies') },
      status: isRefused ? 422 : 200,
    });
  }
}

/** No address of a page: what a form sent is never taken for a list. */
const KEPT_AS = 'list of agencies';

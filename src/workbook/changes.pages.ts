import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ApplyUpload } from './apply-upload.js';
import { changesPage } from './changes-page.js';
import type { Comparison } from './compare-upload.js';
import { decisionsIn } from './decisions.js';
import { KeptUploads } from './kept-uploads.js';
import { ReadUpload } from './read-upload.js';
import type { Upload } from './upload.js';

interface Shown {
  readonly uploadId: string;
  readonly comparison: Comparison;
  readonly fields: FormFields;
  readonly errors: readonly FieldError[];
  readonly notice: string | null;
}

/** What a workbook would change, for its sender to decide; nothing has been written yet. */
@Controller('assessments/:id/workbook/changes')
export class ChangesPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadUpload,
    private readonly applying: ApplyUpload,
    private readonly uploads: KeptUploads,
    private readonly forms: KeptForms,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    await this.reading.refuseUnseen(actor, id);
    const locale = this.pages.locale(request);
    const kept = await this.forms.find(actor, request.path, request.query['kept']);
    const uploadId = text(kept ?? request.query, 'upload');
    const { comparison } = await this.compared(actor, id, uploadId, request);
    const isMoved = request.query['moved'] !== undefined;
    const notice = kept ? 'frame.kept' : isMoved ? 'workbook.changes.moved' : null;
    const said = notice === null ? null : this.pages.words.say(locale, notice);
    return this.page(actor, id, request, response, {
      uploadId,
      comparison,
      fields: kept ?? {},
      errors: [],
      notice: said,
    });
  }

  @Post()
  @Allow(...MEMBERS)
  async decide(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    await this.reading.refuseClosed(actor, id);
    const locale = this.pages.locale(request);
    const uploadId = text(fields, 'upload');
    const { upload, comparison } = await this.compared(actor, id, uploadId, request);
    const { decisions, undecided } = decisionsIn(fields, comparison.differences);
    if (undecided.length > 0) {
      const say = (name: string) => this.pages.words.say(locale, 'workbook.changes.undecided', { name });
      const errors = undecided.map(({ factor, name }) => ({ field: `choose-${factor}`, text: say(name) }));
      return this.page(actor, id, request, response, { uploadId, comparison, fields, errors, notice: null });
    }
    const { written, moved } = await this.applying.apply(actor, id, upload, decisions, locale);
    if (moved.length > 0) throw new Redirection(`${ADDRESSES.workbookChanges(id)}?upload=${uploadId}&moved=`);
    await this.uploads.drop(actor, uploadId);
    const kept = comparison.differences.length - written.length;
    throw new Redirection(`${ADDRESSES.workbook(id)}?done=applied&written=${written.length}&kept=${kept}`);
  }

  /** @throws Redirection where the upload is gone, or says nothing new any more */
  private async compared(actor: UserActor, id: string, uploadId: string, request: Request) {
    const upload: Upload | null = await this.uploads.find(actor, id, uploadId);
    if (!upload) throw new Redirection(`${ADDRESSES.workbook(id)}?done=gone`);
    const comparison = await this.reading.compare(actor, id, upload, this.pages.locale(request));
    if (comparison.differences.length === 0) throw new Redirection(`${ADDRESSES.workbook(id)}?done=same`);
    return { upload, comparison };
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, shown: Shown) {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { title, isOpen, provenance } = await this.reading.about(actor, id);
    const { uploadId, comparison, fields, errors, notice } = shown;
    return this.pages.show(request, response, {
      template: 'workbook/changes',
      title: words.say(locale, 'workbook.changes.pageTitle', { title }),
      content: {
        ...changesPage({ comparison, fields, errors, words, locale }),
        upload: uploadId,
        href: ADDRESSES.workbookChanges(id),
        cancelHref: ADDRESSES.workbook(id),
        title,
        isOpen,
        provenance,
      },
      errors,
      notice,
      back: { href: ADDRESSES.workbook(id), text: words.say(locale, 'workbook.changes.back') },
      ...(errors.length > 0 && { status: 422 }),
    });
  }
}

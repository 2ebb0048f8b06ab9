import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ReadSubmissions } from '../submissions/read-submissions.js';
import { ReadSealed } from './read-sealed.js';
import { RequestReport } from './request-report.js';
import { sealedPage } from './sealed.page.js';

interface State {
  readonly form: { readonly format: string; readonly locale: string };
  readonly errors?: readonly FieldError[];
  readonly isKept?: boolean;
}

/** What was handed in, and the reports of it. */
@Controller('submissions/:id')
export class SealedPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadSealed,
    private readonly submissions: ReadSubmissions,
    private readonly requesting: RequestReport,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? formOf(kept) : { format: 'pdf', locale: this.pages.locale(request) };
    return this.show(actor, id, request, response, { form, isKept: kept !== null });
  }

  @Post()
  @Allow(...EVERYBODY)
  async ask(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = formOf(fields);
    const locale = this.pages.locale(request);
    try {
      throw new Redirection(ADDRESSES.report((await this.requesting.request(actor, id, form, locale)).id));
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      const fields = (error.extra.errors ?? []).map(({ pointer }) => pointer.slice(1));
      const errors = fields.map((field) => ({ field, text: this.pages.words.pick(locale, 'reports.errors', field) }));
      return this.show(actor, id, request, response, { form, errors });
    }
  }

  /** The very text that was hashed, as a file. */
  @Get('sheet')
  @Allow(...EVERYBODY)
  async sheet(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    const { sheet, sheetHash, revision } = await this.submissions.one(actor, id);
    response
      .set({
        ETag: `"${sheetHash}"`,
        'Cache-Control': 'private, no-cache',
        'Content-Disposition': contentDisposition(`answers-${id.slice(0, 8)}-${revision}.json`),
      })
      .type('application/json')
      .send(Buffer.from(sheet, 'utf8'));
  }

  private async show(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    state: State,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const sealed = await this.reading.read(actor, id);
    const schemes = this.catalogue.schemesBeside(sealed.submission.weightScheme);
    const isOwn = sealed.submission.agencyId === actor.agencyId;
    const { form } = state;
    const content = sealedPage({ sealed, schemes, imprint: this.settings.current, locale, words, isOwn, form });
    const isSigned = request.query['done'] === 'signed';
    return this.pages.show(request, response, {
      template: 'submissions/sealed',
      title: words.say(locale, 'submissions.sealed.title', { pilot: content.pilotTitle }),
      content,
      errors: state.errors ?? [],
      notice: state.isKept
        ? words.say(locale, 'frame.kept')
        : isSigned
          ? words.say(locale, 'submissions.sealed.signed')
          : null,
      back: isOwn
        ? {
            href: ADDRESSES.assessment(sealed.submission.assessmentId),
            text: words.say(locale, 'submissions.backAssessment'),
          }
        : { href: ADDRESSES.home(), text: words.say(locale, 'submissions.backHome') },
      status: state.errors ? 422 : 200,
    });
  }
}

const formOf = (fields: FormFields) => ({ format: text(fields, 'format'), locale: text(fields, 'locale') });

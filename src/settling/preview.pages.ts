import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { PathId } from '../platform/http/path-id.js';
import { pageLocaleOf } from '../platform/http/request-locale.js';
import { Redirection } from '../platform/http/redirection.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { reportModel } from '../report-content/report-model.js';
import { ReportTemplates } from '../reports/report-templates.js';
import { EvaluateDraft } from '../submissions/evaluate-draft.js';
import { previewInput } from './preview-input.js';

/** A document of its own: it carries its style inside, runs nothing and reaches nothing. */
const SANDBOX =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/** The report as it would be if it were signed now. */
@Controller('assessments/:id/preview')
export class PreviewPages {
  constructor(
    private readonly drafts: EvaluateDraft,
    private readonly catalogue: FrameworkCatalogue,
    private readonly templates: ReportTemplates,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async preview(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = pageLocaleOf(request);
    try {
      const draft = await this.drafts.evaluate(actor, id, locale);
      const input = previewInput(draft, locale, this.catalogue, this.settings.current);
      response.type('html').set({
        'Cache-Control': 'no-store',
        'Content-Language': locale,
        'Content-Security-Policy': SANDBOX,
      });
      return this.templates.html(reportModel(input));
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 422) throw error;
      throw new Redirection(`${ADDRESSES.look(id)}?done=incomplete`);
    }
  }
}

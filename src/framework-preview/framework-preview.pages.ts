import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { CandidateFault } from '../framework/read-candidate.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { SentForm, TakesFile } from '../platform/http/file-body.js';
import type { FileForm } from '../platform/http/file-body.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import type { FieldError } from '../platform/views/page.js';
import { resultPage, uploadPage } from './framework-preview-page.js';
import { PreviewVersion } from './preview-version.js';

const MOST_BYTES = 2 * 1024 * 1024;

interface Refused {
  readonly faults?: readonly CandidateFault[];
  readonly errors?: readonly FieldError[];
}

/** What a version that is thought about would change; nothing of it is kept. */
@Controller('framework-preview')
export class FrameworkPreviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly previewing: PreviewVersion,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow('administrator')
  form(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    return this.refused(request, response, {});
  }

  @Post()
  @Allow('administrator')
  @TakesFile()
  async look(
    @Acting() actor: UserActor,
    @SentForm() sent: FileForm | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const bytes = sent?.file?.bytes ?? Buffer.alloc(0);
    const wrong = (what: string): Refused => ({
      errors: [
        { field: 'file', text: this.pages.words.pick(this.pages.locale(request), 'framework-preview.faulty', what) },
      ],
    });
    if (sent?.isTooLarge === true || bytes.length > MOST_BYTES)
      return this.refused(request, response, wrong('tooLarge'));
    if (bytes.length === 0) return this.refused(request, response, wrong('none'));
    const body = parsed(bytes);
    if (body === undefined) return this.refused(request, response, wrong('notJson'));
    const preview = await this.previewing.preview(actor, body);
    if ('faults' in preview) return this.refused(request, response, preview);
    const locale = this.pages.locale(request);
    return this.page(request, response, resultPage(preview, this.catalogue.version, this.pages.words, locale), {});
  }

  private refused(request: Request, response: Response, refused: Refused): string {
    const { faults = [] } = refused;
    const content = uploadPage(faults, this.catalogue.id, this.pages.words, this.pages.locale(request));
    return this.page(request, response, content, refused);
  }

  private page(request: Request, response: Response, content: object, { faults = [], errors = [] }: Refused): string {
    return this.pages.show(request, response, {
      template: 'framework-preview/preview',
      title: this.pages.words.say(this.pages.locale(request), 'framework-preview.title'),
      content,
      errors,
      back: { href: ADDRESSES.frameworks(), text: this.pages.words.say(this.pages.locale(request), 'framework.title') },
      status: faults.length + errors.length > 0 ? 422 : 200,
    });
  }
}

/** undefined where it is no JSON. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

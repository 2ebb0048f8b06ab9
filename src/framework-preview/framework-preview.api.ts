import { Controller, HttpCode, Post } from '@nestjs/common';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { invalid } from '../platform/http/app-error.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Words } from '../platform/views/words.js';
import { faultDetail } from './candidate-words.js';
import { PreviewVersion } from './preview-version.js';

@Controller('api/v1/framework-previews')
export class FrameworkPreviewApi {
  constructor(
    private readonly previewing: PreviewVersion,
    private readonly words: Words,
  ) {}

  @Post()
  @Allow('administrator')
  @HttpCode(200)
  async preview(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    const preview = await this.previewing.preview(actor, body);
    if ('faults' in preview) throw invalid(preview.faults.map((fault) => faultDetail(fault, this.words, locale)));
    const { candidate, map, changes, effect } = preview;
    return {
      framework: candidate.structure.id,
      factors: map.factors,
      added: map.added,
      changes,
      effect: { submissions: effect.submissions, changed: effect.changed, bands: effect.bands() },
    };
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { pairsOf } from '../scoring/panel.js';
import type { Judgement } from '../scoring/panel.js';
import { ExpertDesk } from './expert-desk.js';
import { HoldPlace } from './hold-place.js';
import { pairsPage } from './pairs-page.js';
import { SaveOpinion } from './save-opinion.js';
import { readPairs } from './scale.js';
import { TryOpinion } from './try-opinion.js';

/** Which gap would one close first, and how much sooner? Judged pair by pair, the consistency in sight. */
@Controller('panel/:token/pairs')
export class ExpertPairsPages {
  constructor(
    private readonly desk: ExpertDesk,
    private readonly holding: HoldPlace,
    private readonly trying: TryOpinion,
    private readonly saving: SaveOpinion,
  ) {}

  @Get()
  @Public()
  show(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(token, null, request, response).catch((error: unknown) =>
      this.desk.closed(error, request, response),
    );
  }

  /** `try` reckons and stores nothing; htmx asks so at every change, a button does where scripts are off. */
  @Post()
  @Public()
  async judge(
    @Param('token') token: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const saying = this.desk.saying(request);
    const { judgements, wrong } = readPairs(fields, pairsOf(saying.version.structure));
    const sentence = saying.words.say(saying.locale, 'weighting.pairs.wrong');
    const errors = wrong.map((field) => ({ field, text: sentence }));
    try {
      if (errors.length > 0 || text(fields, 'intent') === 'try') {
        return await this.page(token, judgements, request, response, errors);
      }
      await this.saving.save(token, request.ip ?? '', { judgements }, saying.locale);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 409) return this.desk.closed(error, request, response);
      const told = [{ field: 'judgements', text: error.sentence[saying.locale] }];
      return this.page(token, judgements, request, response, told);
    }
    throw new Redirection(`${ADDRESSES.expertPlace(token)}?done=saved`);
  }

  /** @param typed null = as stored */
  private async page(
    token: string,
    typed: readonly Judgement[] | null,
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const { held, weighed } = await this.holding.hold(token, request.ip ?? '');
    const saying = this.desk.saying(request);
    const judgements = typed ?? held.judgements;
    const now = typed ? await this.trying.attempt(token, request.ip ?? '', { judgements }, saying.locale) : weighed;
    const content = pairsPage({ held, token, judgements, weighed: now }, saying);
    const title = saying.words.say(saying.locale, 'weighting.pairs.title');
    const status = errors.length > 0 ? 422 : 200;
    return this.desk.show(request, response, token, { template: 'weighting/pairs', title, content, errors, status, live: true }); // prettier-ignore
  }
}

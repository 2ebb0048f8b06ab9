import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/access/caller.js';
import { AppError, notFound } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { ExpertDesk } from './expert-desk.js';
import { HoldPlace } from './hold-place.js';
import { nextDimension, pointsPage } from './points-page.js';
import { SaveOpinion } from './save-opinion.js';
import { readPoints } from './scale.js';
import type { Saying } from './scale-words.js';

/** How much each factor of a dimension weighs inside it. */
@Controller('panel/:token/points/:dimension')
export class ExpertPointsPages {
  constructor(
    private readonly desk: ExpertDesk,
    private readonly holding: HoldPlace,
    private readonly saving: SaveOpinion,
  ) {}

  @Get()
  @Public()
  show(
    @Param('token') token: string,
    @Param('dimension') dimension: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page({ token, dimension, typed: null }, request, response).catch((error: unknown) =>
      this.desk.closed(error, request, response),
    );
  }

  @Post()
  @Public()
  async judge(
    @Param('token') token: string,
    @Param('dimension') dimension: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const saying = this.desk.saying(request);
    const codes = codesOf(saying, dimension);
    const { points, wrong } = readPoints(fields, codes);
    const typed = Object.fromEntries(codes.map((code) => [code, text(fields, `points-${code}`)]));
    const sentence = saying.words.say(saying.locale, 'weighting.points.wrong');
    const errors = wrong.map((field) => ({ field, text: sentence }));
    try {
      if (errors.length > 0) return await this.page({ token, dimension, typed }, request, response, errors);
      await this.saving.save(token, request.ip ?? '', { points }, saying.locale);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 409) return this.desk.closed(error, request, response);
      const told = [{ field: 'points', text: error.sentence[saying.locale] }];
      return this.page({ token, dimension, typed }, request, response, told);
    }
    const next = nextDimension(saying, dimension);
    const place = `${ADDRESSES.expertPlace(token)}?done=saved`;
    throw new Redirection(next === null ? place : ADDRESSES.expertPoints(token, next));
  }

  /** @param typed null = as stored */
  private async page(
    { token, dimension, typed }: { token: string; dimension: string; typed: Readonly<Record<string, string>> | null },
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const saying = this.desk.saying(request);
    codesOf(saying, dimension);
    const { held } = await this.holding.hold(token, request.ip ?? '');
    const stored = Object.fromEntries(Object.entries(held.points).map(([code, value]) => [code, String(value)]));
    const content = pointsPage({ held, token, dimension, points: typed ?? stored }, saying);
    const title = saying.words.say(saying.locale, 'weighting.points.title', { name: content.name });
    const status = errors.length > 0 ? 422 : 200;
    return this.desk.show(request, response, token, { template: 'weighting/points', title, content, errors, status });
  }
}

/** @throws AppError 404 where there is no such dimension */
function codesOf({ version }: Saying, dimension: string): string[] {
  const codes = version.structure.factors.filter((factor) => factor.dimension === dimension).map(({ code }) => code);
  if (codes.length === 0) throw notFound();
  return codes;
}

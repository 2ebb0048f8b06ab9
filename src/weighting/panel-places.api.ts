import { Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Public } from '../platform/access/caller.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { HoldPlace } from './hold-place.js';
import { comparisonView, placeView } from './panel.view.js';
import { SaveOpinion } from './save-opinion.js';
import { TryOpinion } from './try-opinion.js';

/** An expert's place, for whoever holds its link. */
@Controller('api/v1/panel-places/:token')
export class PanelPlacesApi {
  constructor(
    private readonly holding: HoldPlace,
    private readonly saving: SaveOpinion,
    private readonly trying: TryOpinion,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Public()
  async one(@Param('token') token: string, @Req() request: Request) {
    const place = await this.holding.hold(token, request.ip ?? '');
    return placeView(place, this.catalogue.version, localeOf(request));
  }

  @Put('opinion')
  @Public()
  async save(@Param('token') token: string, @Written() { body, from, locale }: Write) {
    const place = await this.saving.save(token, from, body, locale);
    return placeView(place, this.catalogue.version, locale);
  }

  /** What judgements come to, while one judges; nothing is stored. */
  @Post('trial')
  @Public()
  @HttpCode(200)
  async attempt(@Param('token') token: string, @Written() { body, from, locale }: Write) {
    const { pairs } = await this.trying.attempt(token, from, body, locale);
    return { comparison: pairs && comparisonView(pairs, this.catalogue.version.structure) };
  }
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/access/caller.js';
import { ExpertDesk } from './expert-desk.js';
import { expertPage } from './expert-page.js';
import { HoldPlace } from './hold-place.js';

/** Where an expert's link leads. */
@Controller('panel/:token')
export class ExpertPages {
  constructor(
    private readonly desk: ExpertDesk,
    private readonly holding: HoldPlace,
  ) {}

  @Get()
  @Public()
  async show(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    try {
      const place = await this.holding.hold(token, request.ip ?? '');
      const content = expertPage(place, token, this.desk.saying(request));
      const { title } = place.held;
      const isSaved = request.query['done'] === 'saved';
      const { words } = this.desk.pages;
      const notice = isSaved ? words.say(this.desk.pages.locale(request), 'weighting.expert.saved') : null;
      return this.desk.show(request, response, null, { template: 'weighting/place', title, content, notice });
    } catch (error) {
      return this.desk.closed(error, request, response);
    }
  }
}

import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { ChooseScheme } from './choose-scheme.js';
import { choiceView } from './panel.view.js';
import { ReadChoices } from './read-choices.js';

/** Which scheme new assessments use. */
@Controller('api/v1/weight-scheme-choices')
export class WeightSchemeChoicesApi {
  constructor(
    private readonly reading: ReadChoices,
    private readonly choosing: ChooseScheme,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(@Acting() actor: UserActor, @Query() query: Record<string, unknown>, @Req() request: Request) {
    const page = readListPage(query, localeOf(request), isTimeAndId);
    const found = await this.reading.page(actor, page);
    return listAnswer(found, page.limit, ({ chosenAt, id }) => [chosenAt.toISOString(), id], choiceView);
  }

  @Post()
  @Allow('administrator')
  async choose(@Acting() actor: UserActor, @Body() body: unknown, @Req() request: Request) {
    const choice = await this.choosing.choose(actor, body, localeOf(request));
    return choiceView({ ...choice, chosenByName: null });
  }
}

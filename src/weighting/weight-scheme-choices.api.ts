import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { ChooseScheme } from './choose-scheme.js';
import { choiceView } from './panel.view.js';
import { ReadChoices } from './read-choices.js';
import { CHOICES_TABLE } from './weighting.tables.js';

/** Which scheme new assessments use. */
@Controller('api/v1/weight-scheme-choices')
export class WeightSchemeChoicesApi {
  constructor(
    private readonly reading: ReadChoices,
    private readonly choosing: ChooseScheme,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      read: (page) => this.reading.page(actor, page),
      position: ({ chosenAt, id }) => [chosenAt.toISOString(), id],
      view: choiceView,
      table: CHOICES_TABLE,
    });
  }

  @Post()
  @Allow('administrator')
  async choose(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    const choice = await this.choosing.choose(actor, body, locale);
    return choiceView({ ...choice, chosenByName: null });
  }
}

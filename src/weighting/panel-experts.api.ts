import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { InviteExpert } from './invite-expert.js';
import { expertView, invitedExpertView } from './panel.view.js';
import { ReadPanels } from './read-panels.js';
import { RenewExpertLink } from './renew-expert-link.js';
import { WithdrawExpert } from './withdraw-expert.js';
import { EXPERTS_TABLE } from './weighting.tables.js';

@Controller('api/v1/panels/:id/experts')
export class PanelExpertsApi {
  constructor(
    private readonly reading: ReadPanels,
    private readonly inviting: InviteExpert,
    private readonly renewing: RenewExpertLink,
    private readonly withdrawing: WithdrawExpert,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  list(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { structure } = this.catalogue.version;
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      read: (page) => this.page(actor, id, page),
      position: ({ expert }) => [expert.invitedAt.toISOString(), expert.id],
      view: ({ expert, result }) => expertView(expert, result, structure),
      table: EXPERTS_TABLE,
    });
  }

  @Post()
  @Allow('administrator')
  async invite(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return invitedExpertView(await this.inviting.invite(actor, id, body, locale));
  }

  @Post(':expert/link')
  @Allow('administrator')
  async renew(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Param('expert', PathId) expert: string) {
    return invitedExpertView(await this.renewing.renew(actor, id, expert));
  }

  @Delete(':expert')
  @Allow('administrator')
  @HttpCode(204)
  withdraw(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('expert', PathId) expert: string,
  ): Promise<void> {
    return this.withdrawing.withdraw(actor, id, expert);
  }

  /** A panel has few experts: they are read together, and shown from where the last page ended. */
  private async page(actor: UserActor, id: string, { after }: ListPage) {
    const { experts, result } = await this.reading.one(actor, id);
    const all = experts.map((expert, at) => ({ expert, result: result.experts[at]! }));
    return after === null ? all : all.slice(all.findIndex(({ expert }) => expert.id === after[1]) + 1);
  }
}

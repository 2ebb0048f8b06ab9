import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, Public } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { AcceptInvitation } from './accept-invitation.js';
import { invitedView, openInvitationView } from './invitation.view.js';
import { INVITATIONS_TABLE } from './invitations.table.js';
import { InvitePerson } from './invite-person.js';
import { ReadInvitations } from './read-invitations.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Controller('api/v1/invitations')
export class InvitationsApi {
  constructor(
    private readonly reading: ReadInvitations,
    private readonly inviting: InvitePerson,
    private readonly withdrawing: WithdrawInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow('coordinator', 'administrator')
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
      position: ({ invitation: { createdAt, id } }) => [createdAt.toISOString(), id],
      view: openInvitationView,
      table: INVITATIONS_TABLE,
    });
  }

  @Post()
  @Allow('coordinator', 'administrator')
  async invite(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    return invitedView(await this.inviting.invite(actor, body, locale));
  }

  @Delete(':id')
  @Allow('coordinator', 'administrator')
  @HttpCode(204)
  withdraw(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<void> {
    return this.withdrawing.withdraw(actor, id);
  }

  @Post('accept')
  @Public()
  accept(@Written() { body, from, locale }: Write) {
    return this.accepting.accept(body, from, locale);
  }
}

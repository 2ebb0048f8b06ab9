import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { AssignTasks } from './assign-tasks.js';
import { HandOver } from './hand-over.js';
import { HandOverAll } from './hand-over-all.js';
import { ReadTasks } from './read-tasks.js';
import { TaskPositions } from './task-positions.js';
import { WithdrawTask } from './withdraw-task.js';

@Controller('api/v1')
export class TasksApi {
  constructor(
    private readonly reading: ReadTasks,
    private readonly assigning: AssignTasks,
    private readonly handing: HandOver,
    private readonly handingAll: HandOverAll,
    private readonly withdrawing: WithdrawTask,
    private readonly positions: TaskPositions,
  ) {}

  @Get('tasks')
  @Allow(...MEMBERS)
  async mine(@Acting() actor: UserActor, @Query() query: Record<string, unknown>, @Req() request: Request) {
    const page = readListPage(query, localeOf(request), this.positions.isMine);
    const tasks = await this.reading.mine(actor, page);
    return listAnswer(tasks, page.limit, this.positions.ofMine, (task) => task);
  }

  @Post('tasks/hand-over')
  @Allow(...MEMBERS)
  @HttpCode(200)
  handOverAll(@Acting() actor: UserActor, @Body() body: unknown, @Req() request: Request) {
    return this.handingAll.handOver(actor, body, localeOf(request));
  }

  @Post('tasks/:id/hand-over')
  @Allow(...MEMBERS)
  @HttpCode(200)
  handOver(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ) {
    return this.handing.handOver(actor, id, body, localeOf(request));
  }

  @Delete('tasks/:id')
  @Allow('coordinator')
  @HttpCode(204)
  withdraw(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<void> {
    return this.withdrawing.withdraw(actor, id);
  }

  @Get('assessments/:id/tasks')
  @Allow(...MEMBERS)
  async ofAssessment(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
  ) {
    return this.positions.page(await this.reading.ofAssessment(actor, id), query, localeOf(request));
  }

  @Post('assessments/:id/tasks')
  @Allow('coordinator')
  async assign(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ) {
    return { items: await this.assigning.assign(actor, id, body, localeOf(request)), nextCursor: null };
  }
}

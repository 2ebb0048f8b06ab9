import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { AssignTasks } from './assign-tasks.js';
import { HandOver } from './hand-over.js';
import { HandOverAll } from './hand-over-all.js';
import { ReadTasks } from './read-tasks.js';
import { TaskPositions } from './task-positions.js';
import { tasksTable } from './tasks.table.js';
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
    private readonly lists: Lists,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get('tasks')
  @Allow(...MEMBERS)
  mine(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: this.positions.isMine,
      read: (page) => this.reading.mine(actor, page),
      position: this.positions.ofMine,
      view: (task) => task,
      table: tasksTable(this.catalogue.version),
    });
  }

  @Post('tasks/hand-over')
  @Allow(...MEMBERS)
  @HttpCode(200)
  handOverAll(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    return this.handingAll.handOver(actor, body, locale);
  }

  @Post('tasks/:id/hand-over')
  @Allow(...MEMBERS)
  @HttpCode(200)
  handOver(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return this.handing.handOver(actor, id, body, locale);
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
    @Res() response: Response,
  ): Promise<void> {
    const { format, rest } = formatOf(query, localeOf(request));
    const all = await this.reading.ofAssessment(actor, id);
    if (!format) return void response.json(this.positions.page(all, rest, localeOf(request)));
    const wanted = this.positions.wanted(all, rest, localeOf(request));
    await this.lists.send(request, response, format, tasksTable(this.catalogue.version), wanted);
  }

  @Post('assessments/:id/tasks')
  @Allow('coordinator')
  async assign(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return { items: await this.assigning.assign(actor, id, body, locale), nextCursor: null };
  }
}

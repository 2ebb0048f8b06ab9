import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { withdrawPage } from './hand-over-page.js';
import { ReadHandOver } from './read-hand-over.js';
import { WithdrawTask } from './withdraw-task.js';

/** Taking a task back: says what will happen and asks once. */
@Controller('tasks/:id/withdraw')
export class WithdrawPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadHandOver,
    private readonly withdrawing: WithdrawTask,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow('coordinator')
  async ask(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { task } = await this.reading.one(actor, id);
    const [locale, { words }] = [this.pages.locale(request), this.pages];
    const content = withdrawPage({ locale, words, version: this.catalogue.version, actor, task });
    const title = words.say(locale, 'tasks.withdraw.title');
    const back = { href: content.backHref, text: words.say(locale, 'tasks.back') };
    return this.pages.show(request, response, { template: 'tasks/withdraw', title, content, back });
  }

  @Post()
  @Allow('coordinator')
  async withdraw(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<void> {
    const { task } = await this.reading.one(actor, id);
    await this.withdrawing.withdraw(actor, id);
    throw new Redirection(`${ADDRESSES.assign(task.assessmentId)}?done=withdrawn`);
  }
}

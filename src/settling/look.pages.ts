import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadAssessments } from '../assessments/read-assessments.js';
import { ReviseAssessment } from '../assessments/revise-assessment.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { LookBefore } from '../submissions/look-before.js';
import { lookPage } from './look-page.js';

/** A look before handing in, and the way back to a draft after it. */
@Controller('assessments/:id')
export class LookPages {
  constructor(
    private readonly pages: Pages,
    private readonly looking: LookBefore,
    private readonly reading: ReadAssessments,
    private readonly revising: ReviseAssessment,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get('look')
  @Allow(...MEMBERS)
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { version } = this.catalogue;
    const look = await this.looking.look(actor, id, locale);
    const content = lookPage({ look, locale, words, version, roles: actor.roles });
    const title = words.say(locale, 'settling.look.title');
    const back = { href: ADDRESSES.assessment(id), text: content.title };
    const notice = request.query['done'] === 'incomplete' ? words.say(locale, 'settling.done.incomplete') : null;
    return this.pages.show(request, response, { template: 'settling/look', title, content, back, notice });
  }

  @Get('revise')
  @Allow('coordinator')
  async ask(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { state, revision } = await this.reading.one(actor, id);
    const locale = this.pages.locale(request);
    const content = {
      isSubmitted: state === 'submitted',
      next: revision + 1,
      revision,
      href: ADDRESSES.assessment(id),
    };
    const title = this.pages.words.say(locale, 'settling.revise.title');
    const back = { href: ADDRESSES.assessment(id), text: this.pages.words.say(locale, 'settling.toAssessment') };
    return this.pages.show(request, response, { template: 'settling/revise', title, content, back });
  }

  /** Sent twice, the second finds the draft that the first opened. */
  @Post('revise')
  @Allow('coordinator')
  async revise(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<never> {
    try {
      await this.revising.revise(actor, id);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-submitted') throw error;
    }
    throw new Redirection(ADDRESSES.assessment(id));
  }
}

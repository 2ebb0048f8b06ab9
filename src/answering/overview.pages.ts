import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadWhole } from '../assessments/read-whole.js';
import type { WholeAssessment } from '../assessments/read-whole.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import type { AnswerKind } from './factor-page.js';
import type { LinesInput } from './factor-lines.js';
import { gatesPage } from './gates-page.js';
import { overviewPage } from './overview-page.js';
import { SaidByReviewers } from './said-by-reviewers.js';

/** An assessment at a glance, and its prerequisites: what a coordinator and a respondent come back to. */
@Controller('assessments/:id')
export class OverviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadWhole,
    private readonly said: SaidByReviewers,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async overview(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query('answers') answers: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const whole = await this.reading.read(actor, id);
    const review = await this.said.ofAssessment(actor, whole, this.pages.locale(request));
    const lines = this.linesInput(whole, kindFor(actor, answers), request);
    const content = { ...overviewPage(whole, lines, actor.roles, review), review };
    const back = { href: ADDRESSES.home(), text: this.say(request, 'frame.nav.home') };
    return this.pages.show(request, response, { template: 'answering/overview', title: content.title, content, back });
  }

  @Get('gates')
  @Allow(...MEMBERS)
  async gates(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query('answers') answers: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const whole = await this.reading.read(actor, id);
    const page = gatesPage(whole.score, this.linesInput(whole, kindFor(actor, answers), request));
    const content = { ...page, overviewHref: ADDRESSES.assessment(id), provenance: whole.assessment.provenance };
    const title = this.say(request, 'answering.gates.title');
    const back = { href: ADDRESSES.assessment(id), text: whole.sheet.pilot?.title ?? '' };
    return this.pages.show(request, response, { template: 'answering/gates', title, content, back });
  }

  private linesInput(
    { assessment, sheet, own, carriedOver }: WholeAssessment,
    kind: AnswerKind,
    request: Request,
  ): LinesInput {
    const agency = [...sheet.answers, ...(sheet.supplementary ?? [])].map(
      ({ factor, ...content }) => [factor, content] as const,
    );
    return {
      locale: this.pages.locale(request),
      words: this.pages.words,
      version: this.catalogue.version,
      assessmentId: assessment.id,
      kind,
      answers: new Map(kind === 'agency' ? agency : own.map(({ factor, content }) => [factor, content])),
      sequence: 'all',
      carriedOver: new Set(carriedOver),
    };
  }

  private say(request: Request, key: string): string {
    return this.pages.words.say(this.pages.locale(request), key);
  }
}

/** Respondents come for their own answers, coordinators and approvers for the agency's; either may look at the other. */
export function kindFor({ roles }: UserActor, asked: unknown): AnswerKind {
  if (asked === 'own' || asked === 'agency') return asked;
  return roles.includes('coordinator') || roles.includes('approver') ? 'agency' : 'own';
}

import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { SentForm, TakesFile } from '../platform/http/file-body.js';
import type { FileForm } from '../platform/http/file-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { AddEvidence } from './add-evidence.js';
import { evidenceList } from './evidence-list.js';
import { evidenceView } from './evidence.view.js';
import { ReadEvidence } from './read-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';
import { sendFile } from './send-file.js';

@Controller('api/v1/assessments/:id/answers/:factor/evidence')
export class EvidenceApi {
  constructor(
    private readonly reading: ReadEvidence,
    private readonly adding: AddEvidence,
    private readonly removing: RemoveEvidence,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async list(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const pieces = await this.reading.ofAnswer(actor, { assessmentId, factor });
    await this.lists.answer(request, response, evidenceList(query, pieces));
  }

  /** A file in a form, or a reference in JSON. */
  @Post()
  @Allow(...MEMBERS)
  @TakesFile()
  async add(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @SentForm() form: FileForm | null,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const place = { assessmentId, factor };
    const { evidence, isNew } = await this.adding.add(actor, place, { form, body }, locale);
    response.status(isNew ? 201 : 200);
    response.setHeader('Location', `/api/v1/assessments/${assessmentId}/answers/${factor}/evidence/${evidence.id}`);
    return evidenceView(evidence);
  }

  /** A file's bytes; what is known of it where JSON is asked for, and always of a reference. */
  @Get(':evidenceId')
  @Allow(...MEMBERS)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Param('evidenceId', PathId) evidenceId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const place = { assessmentId, factor };
    response.setHeader('Vary', 'Accept');
    const wantsJson = request.accepts(['application/octet-stream', 'json']) === 'json';
    if (wantsJson) return void response.json(evidenceView(await this.reading.one(actor, place, evidenceId)));
    const { evidence, content } = await this.reading.withContent(actor, place, evidenceId);
    if (content === null) response.json(evidenceView(evidence));
    else sendFile(response, evidence, content);
  }

  @Delete(':evidenceId')
  @Allow(...MEMBERS)
  @HttpCode(204)
  remove(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Param('evidenceId', PathId) evidenceId: string,
  ): Promise<void> {
    return this.removing.remove(actor, { assessmentId, factor }, evidenceId);
  }
}

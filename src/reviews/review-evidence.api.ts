import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { evidenceList } from '../evidence/evidence-list.js';
import { sendFile } from '../evidence/send-file.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Lists } from '../platform/tables/lists.js';
import { ReadReviewEvidence } from './read-review-evidence.js';

@Controller('api/v1/reviews/:id/evidence')
export class ReviewEvidenceApi {
  constructor(
    private readonly reading: ReadReviewEvidence,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.lists.answer(request, response, evidenceList(query, await this.reading.list(actor, id)));
  }

  @Get(':evidenceId')
  @Allow(...CENTRAL)
  async file(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('evidenceId', PathId) evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { evidence, content } = await this.reading.content(actor, id, evidenceId);
    sendFile(response, evidence, content);
  }
}

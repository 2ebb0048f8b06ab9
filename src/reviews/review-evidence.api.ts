import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { evidenceView } from '../evidence/evidence.view.js';
import { sendFile } from '../evidence/send-file.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { isUuid } from '../platform/http/uuid.js';
import { ReadReviewEvidence } from './read-review-evidence.js';

@Controller('api/v1/reviews/:id/evidence')
export class ReviewEvidenceApi {
  constructor(private readonly reading: ReadReviewEvidence) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
  ) {
    const files = await this.reading.list(actor, id);
    const { limit, after } = readListPage(query, localeOf(request), (parts) => parts.length === 1 && isUuid(parts[0]));
    const rest = after === null ? files : files.slice(files.findIndex((file) => file.id === after[0]) + 1);
    return listAnswer(rest, limit, (file) => [file.id], evidenceView);
  }

  @Get(':evidenceId')
  @Allow(...CENTRAL)
  async file(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('evidenceId', PathId) evidenceId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { evidence, content } = await this.reading.content(actor, id, evidenceId);
    sendFile(response, evidence, content, known);
  }
}

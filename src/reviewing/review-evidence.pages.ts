import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../evidence/send-file.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { ReadReviewEvidence } from '../reviews/read-review-evidence.js';

/** A file that a revision was sealed with, always as a download. */
@Controller('reviews/:id/evidence/:evidenceId')
export class ReviewEvidencePages {
  constructor(private readonly reading: ReadReviewEvidence) {}

  @Get()
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

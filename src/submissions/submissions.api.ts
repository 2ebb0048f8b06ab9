import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { recordTaken } from '../platform/tables/taken-tables.js';
import { isUuid } from '../platform/http/uuid.js';
import { ReadSubmissions } from './read-submissions.js';
import { SUBMISSION_STATUSES } from './submission.status.js';
import { sealedAnswers, sealedAnswersTable, sealedAnswerView } from './sealed-answers.table.js';
import { submissionLineView, submissionView, verifiedView } from './submission.view.js';
import { submissionsTable } from './submissions.table.js';

@Controller('api/v1/submissions')
export class SubmissionsApi {
  constructor(
    private readonly reading: ReadSubmissions,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const bands = [...this.catalogue.version.structure.bands.map(({ id }) => id as string), 'indeterminate'];
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      filters: {
        status: (value) => SUBMISSION_STATUSES.some((one) => one === value),
        band: (value) => bands.includes(value),
        agency: isUuid,
      },
      read: (page, filters) => this.reading.page(actor, page, filters),
      position: ({ submittedAt, id }) => [submittedAt.toISOString(), id],
      view: submissionLineView,
      table: submissionsTable(this.catalogue.version),
    });
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    const { submission, status, beside } = await this.reading.reviewed(actor, id);
    return submissionView(submission, status, verifiedView(beside, this.catalogue.version.structure));
  }

  /** Every factor as it was handed in: a list in framework order, or a file. */
  @Get(':id/answers')
  @Allow(...EVERYBODY)
  async answers(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format } = formatOf(query, localeOf(request));
    const { version } = this.catalogue;
    const answers = sealedAnswers(await this.reading.one(actor, id), version.structure);
    const views = answers.map(sealedAnswerView);
    if (format === null) return void response.json({ items: views, nextCursor: null });
    if (format === 'json') {
      await recordTaken(response, format);
      return void response.json(views);
    }
    await this.lists.send(request, response, format, sealedAnswersTable(version), answers);
  }

  /** The very text that was hashed: its SHA-256 is the sheet hash. */
  @Get(':id/sheet')
  @Allow(...EVERYBODY)
  async sheet(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Res() response: Response): Promise<void> {
    const { sheet, sheetHash } = await this.reading.one(actor, id);
    response
      .set({ ETag: `"${sheetHash}"` })
      .type('application/json')
      .send(Buffer.from(sheet, 'utf8'));
  }
}

import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Lists } from '../platform/tables/lists.js';
import { ACCEPTED, isEntryId } from './audit-filters.js';
import { AUDIT_TABLE } from './audit.table.js';
import { auditView } from './audit.view.js';
import { ReadAudit } from './read-audit.js';

@Controller('api/v1/audit')
export class AuditApi {
  constructor(
    private readonly reading: ReadAudit,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow('administrator')
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isEntryId,
      filters: ACCEPTED,
      read: (page, filters) => this.reading.page(actor, page, filters),
      position: ({ id }) => [id],
      view: auditView,
      table: AUDIT_TABLE,
    });
  }
}

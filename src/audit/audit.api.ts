import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { pageRows } from '../platform/tables/page-rows.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { Pages } from '../platform/views/pages.js';
import { ACCEPTED, isEntryId } from './audit-filters.js';
import { auditRow, auditTable } from './audit-table.js';
import { auditView } from './audit.view.js';
import { ReadAudit } from './read-audit.js';

const position = ({ id }: { readonly id: string }): readonly string[] => [id];

@Controller('api/v1/audit')
export class AuditApi {
  constructor(
    private readonly reading: ReadAudit,
    private readonly pages: Pages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('administrator')
  async list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(request);
    const { format, rest } = formatOf(query, locale);
    const { filters, ...page } = readListPage(rest, locale, isEntryId, ACCEPTED);
    if (format === null) {
      const lines = await this.reading.page(actor, page, filters);
      response.json(listAnswer(lines, page.limit, position, auditView));
      return;
    }
    const saying = { words: this.pages.words, locale };
    const rows = pageRows(
      (portion) => this.reading.page(actor, portion, filters),
      position,
      (line) => auditRow(line, saying),
    );
    await sendTable(response, auditTable(rows, saying, this.config.timeZone), format);
  }
}

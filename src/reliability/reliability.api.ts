import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { localeOf } from '../platform/http/request-locale.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { Words } from '../platform/views/words.js';
import { ReadReliability } from './read-reliability.js';
import { readReliabilityQuery } from './reliability-query.js';
import { reliabilityTable } from './reliability-table.js';

@Controller('api/v1/portfolio/reliability')
export class ReliabilityApi {
  constructor(
    private readonly reading: ReadReliability,
    private readonly words: Words,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async read(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const locale = localeOf(request);
    const { format, rest } = formatOf(query, locale);
    const found = await this.reading.read(actor, readReliabilityQuery(rest, locale));
    if (format === null) return found;
    const { words, config, catalogue } = this;
    const table = reliabilityTable(found, { words, locale, framework: catalogue.version, timeZone: config.timeZone });
    return sendTable(response, table, format);
  }
}

import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { invalid } from '../platform/http/app-error.js';
import { SentBytes, TakesBytes } from '../platform/http/bytes-body.js';
import { readChoices } from '../platform/http/read-choices.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Words } from '../platform/views/words.js';
import type { AgencyLine } from './agency-lines.js';
import { MOST_BYTES } from './columns.js';
import { faultDetail } from './fault-words.js';
import { ImportAgencies } from './import-agencies.js';

@Controller('api/v1/agencies/import')
export class AgencyImportApi {
  constructor(
    private readonly importing: ImportAgencies,
    private readonly words: Words,
  ) {}

  /** Without `apply` nothing is written: what would be added is told. */
  @Post()
  @Allow('administrator')
  @TakesBytes('text/csv', MOST_BYTES)
  @HttpCode(200)
  async import(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @SentBytes() bytes: Buffer,
    @Req() request: Request,
  ) {
    const locale = localeOf(request);
    const { apply } = readChoices(query, { apply: ['new'] } as const, locale);
    const result = await this.importing.import(actor, bytes, { apply: apply !== null });
    if ('faults' in result) throw invalid(result.faults.map((fault) => faultDetail(fault, this.words, locale)));
    return { applied: apply !== null, added: result.added.map(lineView), existing: result.existing.map(lineView) };
  }
}

const lineView = ({ line, name, level, coordinator }: AgencyLine) => ({
  line,
  name,
  level,
  isInvited: coordinator !== null,
});

import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { Pages } from '../platform/views/pages.js';
import type { Words } from '../platform/views/words.js';
import { ACCEPTED, isEntryId, readAuditForm } from './audit-filters.js';
import type { AuditFilters } from './audit-filters.js';
import { auditPage } from './audit-page.js';
import { ReadAudit } from './read-audit.js';

/** Who did what, when, to which object; and how far it is sealed. */
@Controller('audit')
export class AuditPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadAudit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('administrator')
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { typed, filters, wrong } = readAuditForm(request.query);
    const { cursor } = request.query;
    const page = readListPage(cursor === undefined ? {} : { cursor }, locale, isEntryId);
    const { lines, seals, personName } = await this.reading.around(actor, page, filters);
    const { items, nextCursor } = listAnswer(
      lines,
      page.limit,
      ({ id }) => [id],
      (line) => line,
    );
    const isFirst = page.after === null;
    const { timeZone } = this.config;
    const shown = { lines: items, seals, personName, typed, filters, nextCursor, isFirst, timeZone };
    return this.pages.show(request, response, {
      template: 'audit/audit',
      title: words.say(locale, 'audit.title'),
      content: auditPage(shown, { words, locale }),
      errors: wrong.map((field) => ({ field, text: wrongText(field, typed[field], { words, locale }) })),
      status: wrong.length > 0 ? 422 : 200,
    });
  }
}

function wrongText(
  field: keyof AuditFilters,
  typed: string,
  { words, locale }: { words: Words; locale: Locale },
): string {
  const isBackwards = field === 'until' && ACCEPTED.until(typed);
  return words.pick(locale, 'audit.wrong', isBackwards ? 'backwards' : field);
}

import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ReadWeightSchemes } from '../framework/read-weight-schemes.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { ENGINE } from '../platform/config/engine.js';
import { invalid } from '../platform/http/app-error.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { serviceScore } from '../report-content/service-score.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { pointerBelow } from '../sheet/sheet-fault.js';

@Controller('api/v1/scores')
export class ScoresApi {
  constructor(
    private readonly catalogue: FrameworkCatalogue,
    private readonly finding: ReadWeightSchemes,
  ) {}

  /** Scores a sheet and stores nothing. */
  @Post()
  @Allow(...EVERYBODY)
  @HttpCode(200)
  async score(@Acting() actor: UserActor, @Written() { body, locale }: Write, @Query() query: Record<string, unknown>) {
    const { weightScheme = this.catalogue.version.structure.defaultScheme, ...others } = query;
    await this.finding.know(actor, weightScheme);
    const prepared = typeof weightScheme === 'string' ? this.catalogue.prepared(weightScheme) : undefined;
    const read = parseSheet(body, this.catalogue.rules, { locale, for: 'scoring' });
    const unknown = Object.keys(others).map((name) => ({
      pointer: pointerBelow('', name),
      code: 'unknown-field',
      detail: NO_FILTER[locale],
    }));
    const scheme = prepared ? [] : [{ pointer: '/weightScheme', code: 'wrong-value', detail: NO_SCHEME[locale] }];
    const errors = [...scheme, ...unknown, ...('faults' in read ? read.faults : [])];
    if (!prepared || 'faults' in read || errors.length > 0) throw invalid(errors);
    return serviceScore(prepared, read.sheet, this.catalogue.factorOrder, ENGINE);
  }
}

const NO_SCHEME = { 'zh-TW': '沒有這個權重方案。', en: 'There is no such weight scheme.' };
const NO_FILTER = { 'zh-TW': '沒有這個查詢條件。', en: 'There is no such parameter.' };

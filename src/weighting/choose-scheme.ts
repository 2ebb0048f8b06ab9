import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { WeightSchemeChoice } from '../framework/weight-scheme-choice.entity.js';
import { WeightSchemes } from '../framework/weight-schemes.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { WeightSchemeChoiceDto } from './dto/panel.dto.js';
import { noSuchScheme } from './weighting.errors.js';

@Injectable()
export class ChooseScheme {
  constructor(
    private readonly schemes: WeightSchemes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Which scheme assessments opened from now on use; those that are there keep theirs. @throws AppError 422 */
  async choose(actor: UserActor, body: unknown, locale: Locale): Promise<WeightSchemeChoice> {
    const read = readDto(WeightSchemeChoiceDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { weightScheme, reason } = read.value;
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.schemes.know(weightScheme))) throw noSuchScheme(locale);
      const choice = await this.schemes.choose(actor, weightScheme, reason?.trim() ?? null);
      await record({ action: 'weights.chosen', object: { kind: 'weight-scheme', id: weightScheme } });
      return choice;
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { PutAnswer } from '../assessments/put-answer.js';
import { PutOwnAnswer } from '../assessments/put-own-answer.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { AnswerKind } from './factor-page.js';
import { bodyOfRow, isChanged, rowOfFields } from './table-form.js';

export interface TableSave {
  readonly actor: UserActor;
  readonly assessmentId: string;
  readonly kind: AnswerKind;
  readonly locale: Locale;
  readonly codes: readonly FactorCode[];
  readonly stored: ReadonlyMap<FactorCode, AnswerContent | null>;
}

/** Every changed row through the use case of a single answer; what cannot be saved is told by row, the rest is saved. */
@Injectable()
export class SaveTable {
  constructor(
    private readonly pages: Pages,
    private readonly agency: PutAnswer,
    private readonly own: PutOwnAnswer,
  ) {}

  /** @throws AppError 404, 409 while nobody may answer */
  async save(fields: FormFields, save: TableSave): Promise<{ saved: number; errors: FieldError[] }> {
    const errors: FieldError[] = [];
    let saved = 0;
    for (const code of save.codes) {
      const row = rowOfFields(fields, code);
      const content = save.stored.get(code) ?? null;
      if (!row || !isChanged(row, content)) continue;
      const fault = await this.write(code, row.seen, bodyOfRow(row, content), save);
      if (fault === null) saved++;
      else errors.push({ field: `answer-${code}`, text: fault });
    }
    return { saved, errors };
  }

  /** What is wrong, in words; null where the row is saved. */
  private async write(factor: FactorCode, seen: string, body: unknown, save: TableSave): Promise<string | null> {
    const { actor, assessmentId, kind, locale } = save;
    const say = (key: string, detail = '') =>
      this.pages.words.say(locale, `answering.table.${key}`, { code: factor, detail });
    try {
      const write = { assessmentId, factor, headers: { 'if-match': seen || '"0"' }, body };
      await (kind === 'agency' ? this.agency : this.own).put(actor, write, locale);
      return null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.status === 412) return say('stale');
      if (error.status !== 422) throw error;
      const [fault] = error.extra.errors ?? [];
      const known = `answering.faults.${fault?.code ?? ''}`;
      const detail = this.pages.words.has(locale, known) ? this.pages.words.say(locale, known) : (fault?.detail ?? '');
      return say('fault', detail);
    }
  }
}

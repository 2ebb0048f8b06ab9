import { Injectable } from '@nestjs/common';
import type { Asked } from '../assessments/follow-up.js';
import { PutAnswer } from '../assessments/put-answer.js';
import { PutOwnAnswer } from '../assessments/put-own-answer.js';
import { ReadFactor } from '../assessments/read-factor.js';
import type { FactorShown } from '../assessments/read-factor.js';
import { ReleaseOwnAnswers } from '../assessments/release-own-answers.js';
import type { Locale } from '../advice/action.js';
import { AppError } from '../platform/http/app-error.js';
import { etagOf } from '../platform/http/preconditions.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Pages } from '../platform/views/pages.js';
import type { FieldError } from '../platform/views/page.js';
import { statusOf } from '../scoring/answer.js';
import { bodyOfForm, fieldOfPointer, formOfFields, saysTheSame } from './answer-form.js';
import type { AnswerForm } from './answer-form.js';
import { conflictOf } from './conflict.js';
import type { Conflict, ConflictInput } from './conflict.js';
import type { AnswerKind } from './factor-page.js';
import { isWhileTyping } from './factor-request.js';
import type { FactorRequest } from './factor-request.js';
import { SavedTimes } from './saved-times.js';

export type Outcome =
  | { readonly result: 'saved'; readonly seen: string; readonly savedAt: Date }
  /** Somebody else, or another window, wrote meanwhile. */
  | { readonly result: 'stale' }
  | { readonly result: 'refused'; readonly errors: readonly FieldError[] };

/** A form of an answer through the use cases of the API: the same rules, the same refusals. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadFactor,
    private readonly agency: PutAnswer,
    private readonly own: PutOwnAnswer,
    private readonly releasing: ReleaseOwnAnswers,
    private readonly times: SavedTimes,
  ) {}

  /** @throws AppError 404, 409 while nobody may answer */
  async save({ kind, actor, assessmentId, factor, request }: FactorRequest, fields: FormFields): Promise<Outcome> {
    const locale = this.pages.locale(request);
    const shown = await this.reading.read(actor, assessmentId, factor);
    const form = formOfFields(fields);
    const colleague = shown.colleagues.find(({ id }) => id === form.askColleague);
    const body = bodyOfForm(form, shown[kind].content, form.askWhom === '' ? (colleague?.name ?? null) : null);
    if (form.answer === '' && form.note !== '') return { result: 'refused', errors: [this.noAnswer(locale)] };
    try {
      const write = {
        assessmentId,
        factor,
        headers: { 'if-match': text(fields, 'seen') || '"0"' },
        body,
        asks: asksOf(request, colleague),
      };
      const written = await (kind === 'agency' ? this.agency : this.own).put(actor, write, locale);
      const seen = (await this.released(actor, assessmentId, factor, { kind, form, shown }, locale)) ?? written.etag;
      return { result: 'saved', seen, savedAt: written.updatedAt! };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.status === 412) return this.sameAgain(shown, kind, body, factor);
      if (error.status !== 422) throw error;
      return { result: 'refused', errors: this.faults(error, form, locale) };
    }
  }

  /** An own answer is shown to the coordinator, or no longer, as its author ticked. Gives the ETag that follows. */
  private async released(
    actor: FactorRequest['actor'],
    assessmentId: string,
    factor: string,
    { kind, form, shown }: { kind: AnswerKind; form: AnswerForm; shown: FactorShown },
    locale: Locale,
  ): Promise<string | null> {
    if (kind === 'agency' || form.answer === '' || form.released === shown.own.released) return null;
    const [answer] = await this.releasing.release(actor, assessmentId, [factor], { released: form.released }, locale);
    return answer ? etagOf(answer.version) : null;
  }

  /** What stands, beside what was typed. */
  conflict(
    { kind, request }: FactorRequest,
    shown: FactorShown,
    { form, ...rest }: Pick<ConflictInput, 'words' | 'version' | 'locale'> & { readonly form: AnswerForm },
  ): Conflict {
    const { content, updatedAt } = shown[kind];
    return conflictOf({
      ...rest,
      mine: form,
      theirs: content,
      by: kind === 'agency' ? shown.agency.updatedBy : null,
      at: updatedAt ? this.times.of(updatedAt) : '',
      keepHref: request.originalUrl,
    });
  }

  /** The same form twice, by a double click or a slow line, is no conflict. */
  private sameAgain(shown: FactorShown, kind: 'agency' | 'own', body: unknown, factor: string): Outcome {
    const { content, version, updatedAt } = shown[kind];
    if (!content || !updatedAt) return { result: 'stale' };
    const { respondents: _, ...said } = content as typeof content & { respondents?: unknown };
    const status = (one: object) => ({ ...one, status: statusOf({ factor, ...one }) });
    if (!saysTheSame(status(said), status(body as object))) return { result: 'stale' };
    return { result: 'saved', seen: `"${version}"`, savedAt: updatedAt };
  }

  private faults(error: AppError, form: AnswerForm, locale: Locale): FieldError[] {
    return (error.extra.errors ?? []).map(({ pointer, code, detail }) => {
      const field = fieldOfPointer(pointer, form);
      const known = `answering.faults.${code}`;
      return { field, text: this.pages.words.has(locale, known) ? this.pages.words.say(locale, known) : detail };
    });
  }

  private noAnswer(locale: Locale): FieldError {
    return { field: 'answer', text: this.pages.words.say(locale, 'answering.faults.no-answer') };
  }
}

/** Nobody is asked while a name is still being typed. */
function asksOf(request: FactorRequest['request'], colleague: { readonly id: string } | undefined): Asked {
  if (isWhileTyping(request)) return 'nobody';
  return colleague ? { userId: colleague.id } : 'named-in-answer';
}

import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { ReadFactor } from '../assessments/read-factor.js';
import type { FactorShown } from '../assessments/read-factor.js';
import { isOpenForAnswers } from '../assessments/assessment.status.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { etagOf } from '../platform/http/preconditions.js';
import { Redirection } from '../platform/http/redirection.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { formOfAnswer, formOfFields } from './answer-form.js';
import type { AnswerForm } from './answer-form.js';
import type { Conflict } from './conflict.js';
import { factorPage } from './factor-page.js';
import { isWhileTyping } from './factor-request.js';
import type { FactorRequest } from './factor-request.js';
import { stepOf } from './factor-sequence.js';
import { SaveAnswer } from './save-answer.js';
import type { Outcome } from './save-answer.js';
import { SaidByReviewers } from './said-by-reviewers.js';
import { SavedTimes } from './saved-times.js';

interface Shown {
  readonly form: AnswerForm;
  readonly seen: string;
  readonly conflict?: Conflict | null;
  readonly errors?: readonly FieldError[];
  readonly notice?: string | null;
}

/** The page of one factor, for the agency's answer and for one's own alike. */
@Injectable()
export class FactorPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadFactor,
    private readonly saving: SaveAnswer,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
    private readonly times: SavedTimes,
    private readonly said: SaidByReviewers,
  ) {}

  async show(asked: FactorRequest): Promise<string> {
    const { actor, assessmentId, factor, request, kind } = asked;
    const shown = await this.reading.read(actor, assessmentId, factor);
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const { content, version } = shown[kind];
    const notice = this.noticeFor(request, kept !== null);
    const form = kept ? formOfFields(kept) : formOfAnswer(content, kind === 'own' && shown.own.released);
    return this.page(asked, shown, { form, seen: kept ? text(kept, 'seen') : etagOf(version), notice });
  }

  private noticeFor(request: Request, isKept: boolean): string | null {
    const locale = this.pages.locale(request);
    if (isKept) return this.pages.words.say(locale, 'frame.kept');
    return request.query['done'] === 'saved' ? this.pages.words.say(locale, 'answering.savedNotice') : null;
  }

  /** A form sent by a person leads on; one sent while typing is answered in a few words. */
  async save(asked: FactorRequest, fields: FormFields): Promise<unknown> {
    const outcome = await this.saving.save(asked, fields);
    return isWhileTyping(asked.request) ? this.told(asked, outcome) : this.ledOn(asked, fields, outcome);
  }

  private told({ response, request }: FactorRequest, outcome: Outcome): object {
    const locale = this.pages.locale(request);
    response.status(outcome.result === 'saved' ? 200 : outcome.result === 'stale' ? 412 : 422);
    response.set('Cache-Control', 'no-store');
    if (outcome.result === 'saved') {
      const saved = this.pages.words.say(locale, 'answering.saved', { time: this.times.of(outcome.savedAt) });
      return { saved, seen: outcome.seen };
    }
    if (outcome.result === 'stale') return { stale: this.pages.words.say(locale, 'answering.conflict.told') };
    return { missing: outcome.errors.map((error) => error.text).join(' ') };
  }

  private async ledOn(asked: FactorRequest, fields: FormFields, outcome: Outcome): Promise<string> {
    const { actor, assessmentId, factor, request } = asked;
    if (outcome.result === 'saved') throw new Redirection(this.placeAfter(asked, fields));
    const shown = await this.reading.read(actor, assessmentId, factor);
    const form = formOfFields(fields);
    if (outcome.result === 'refused') {
      return this.page(asked, shown, { form, seen: text(fields, 'seen'), errors: outcome.errors });
    }
    const { version } = this.catalogue;
    const { words } = this.pages;
    const conflict = this.saving.conflict(asked, shown, { form, words, version, locale: this.pages.locale(request) });
    return this.page(asked, shown, { form, seen: etagOf(shown[asked.kind].version), conflict });
  }

  private placeAfter({ request, factor }: FactorRequest, fields: FormFields): string {
    const step = stepOf(this.catalogue.version.structure, text(fields, 'in') === 'gates' ? 'gates' : 'all', factor);
    const folder = request.path.slice(0, request.path.lastIndexOf('/'));
    const list = folder.slice(0, folder.lastIndexOf('/'));
    if (text(fields, 'intent') === 'stay') return `${request.path}?in=${step.name}&done=saved`;
    if (step.next) return `${folder}/${step.next}?in=${step.name}`;
    return step.name === 'gates' ? `${list}/gates` : list;
  }

  private async page(asked: FactorRequest, shown: FactorShown, filled: Shown): Promise<string> {
    const { form, seen, conflict, errors = [], notice } = filled;
    const { kind, actor, assessmentId, factor, request, response } = asked;
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { version } = this.catalogue;
    const name = request.query['in'] === 'gates' || (request.body as FormFields | undefined)?.['in'] === 'gates';
    const { updatedAt } = shown[kind];
    const said = await this.said.ofFactor(actor, assessmentId, factor, locale);
    const former = await this.said.ofFormer(actor, shown.formerId, factor, locale);
    const content = factorPage({
      locale,
      words,
      version,
      assessmentId,
      factor,
      kind,
      shown,
      form,
      seen,
      savedAt: updatedAt && this.times.of(updatedAt),
      canWrite: isOpenForAnswers(shown.state) && (kind === 'own' || actor.roles.includes('coordinator')),
      step: stepOf(version.structure, name ? 'gates' : 'all', factor),
      conflict: conflict ?? null,
      colleagues: shown.colleagues,
    });
    const { links, factor: told } = content;
    return this.pages.show(request, response, {
      template: 'answering/factor',
      title: told.question,
      content: { ...content, said, former },
      errors,
      notice: notice ?? null,
      back: { href: links.assessment, text: shown.pilotTitle },
      status: errors.length > 0 ? 422 : conflict ? 409 : 200,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldPlace } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import type { OneMatter } from './matter-changes.js';
import { stateTag, stepWord } from './matter-words.js';

export interface ShownForm {
  readonly template: string;
  readonly step: string;
  readonly content: object;
  readonly errors: readonly FieldError[];
  readonly isKept?: boolean;
}

/** Where the API's pointers are on the forms, in their order. */
const PLACES = [
  ['/ministry', 'ministry'],
  ['/answer/text', 'answer'],
  ['/answer', 'answer'],
  ['/answer/documentNumber', 'documentNumber'],
  ['/answer/date', 'date'],
  ['/into', 'into'],
  ['/reason', 'reason'],
] as const;

/** What every page that changes a matter has in common: over which version, what was refused, and how it is told. */
@Injectable()
export class MatterForm {
  constructor(
    private readonly pages: Pages,
    private readonly kept: KeptForms,
  ) {}

  keptFields(actor: UserActor, request: Request): Promise<FormFields | null> {
    return this.kept.find(actor, request.path, request.query['kept']);
  }

  /** The version that the form was filled in over. */
  headers(fields: FormFields): { 'if-match': string } {
    return { 'if-match': text(fields, 'seen') || '"0"' };
  }

  /** Words beside the fields; whoever came too late is told at the reason. @throws what is no refusal of the form */
  told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    if (error instanceof AppError && error.status === 412) {
      return [{ field: 'reason', text: words.say(locale, 'matters.form.changedMeanwhile') }];
    }
    const placeOf = (field: string): FieldPlace => ({ field, text: words.pick(locale, 'matters.form.wrong', field) });
    const places = Object.fromEntries(PLACES.map(([pointer, field]) => [pointer, placeOf(field)]));
    return fieldErrors(error, locale, places, 'reason');
  }

  show(request: Request, response: Response, { matter, etag }: OneMatter, shown: ShownForm): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { template, step, content, errors, isKept = false } = shown;
    const title = stepWord(step, matter.state, { words, locale });
    return this.pages.show(request, response, {
      template,
      title: `${title} ${matter.name}`,
      content: {
        ...content,
        heading: title,
        lead: words.pick(locale, 'matters.stepLeads', step),
        name: matter.name,
        state: stateTag(matter.state, { words, locale }),
        seen: etag,
        backHref: ADDRESSES.matter(matter.id),
      },
      errors,
      notice: isKept ? words.say(locale, 'frame.kept') : null,
      back: { href: ADDRESSES.matter(matter.id), text: matter.name },
      status: errors.length > 0 ? 422 : 200,
    });
  }
}

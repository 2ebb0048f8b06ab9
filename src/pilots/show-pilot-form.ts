import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { AppError } from '../platform/http/app-error.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { differences } from './pilot-differences.js';
import type { Difference } from './pilot-differences.js';
import { pilotFormErrors, pilotFormModel } from './pilot-form.page.js';
import type { PartnerDirectory } from './partner-directory.js';
import type { PilotForm } from './pilot-form.js';

export interface ShownForm {
  readonly form: PilotForm;
  readonly directory: PartnerDirectory;
  /** Of the pilot, or the one it will have. */
  readonly id: string;
  /** The ETag of the version that is being changed; null for a new pilot. */
  readonly seen: string | null;
  readonly isKept?: boolean;
}

interface Trouble {
  readonly errors?: readonly FieldError[];
  readonly changes?: readonly Difference[];
  readonly status?: number;
  readonly notice?: string;
}

/** The form of a pilot, new or changed, as a page. */
@Injectable()
export class ShowPilotForm {
  constructor(
    private readonly pages: Pages,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  locale(request: Request): Locale {
    return this.pages.locale(request);
  }

  show(request: Request, response: Response, shown: ShownForm, trouble: Trouble = {}): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const { form, directory, id, seen } = shown;
    const isNew = seen === null;
    const frame = this.catalogue.version.wording.frame[locale];
    return this.pages.show(request, response, {
      template: 'pilots/form',
      title: words.say(locale, isNew ? 'pilots.form.newTitle' : 'pilots.form.editTitle'),
      content: {
        ...pilotFormModel(form, directory, frame, words, locale),
        id,
        seen,
        action: isNew ? ADDRESSES.newPilot() : ADDRESSES.editPilot(id),
        cancelHref: isNew ? ADDRESSES.home() : ADDRESSES.pilot(id),
        changes: trouble.changes ?? [],
      },
      errors: trouble.errors ?? [],
      notice: shown.isKept ? words.say(locale, 'frame.kept') : (trouble.notice ?? null),
      back: isNew
        ? { href: ADDRESSES.home(), text: words.say(locale, 'pilots.backHome') }
        : { href: ADDRESSES.pilot(id), text: words.say(locale, 'pilots.backPilot') },
      status: trouble.status ?? 200,
    });
  }

  /** Again with what was typed and the agencies that were found; nothing is saved, which is said where saving was asked for. */
  found(request: Request, response: Response, shown: ShownForm, when: 'asked' | 'first'): string {
    const locale = this.pages.locale(request);
    const notice = this.pages.words.say(locale, 'pilots.find.notSaved');
    return this.show(request, response, shown, when === 'first' ? { notice } : {});
  }

  /** Again with what was typed, and words beside the fields. @throws what is no fault of the form */
  refused(request: Request, response: Response, error: unknown, shown: ShownForm): string {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    const errors = pilotFormErrors(error.extra.errors ?? [], this.pages.words, this.pages.locale(request));
    return this.show(request, response, shown, { errors, status: 422 });
  }

  /** Somebody changed it meanwhile: what stands beside what was typed, and the form over the version that stands. */
  conflict(request: Request, response: Response, shown: ShownForm, now: PilotForm): string {
    const locale = this.pages.locale(request);
    const frame = this.catalogue.version.wording.frame[locale];
    const changes = differences(now, shown.form, shown.directory.lines, frame, locale);
    return this.show(request, response, shown, { changes, status: 422 });
  }
}

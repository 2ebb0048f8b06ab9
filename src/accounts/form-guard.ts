import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../platform/access/caller.js';
import { forbidden } from '../platform/http/app-error.js';
import { Cookies } from '../platform/http/cookies.js';
import { withoutPasswords } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { FORM_TOKEN, hasFormToken, isFromOurPages } from '../platform/http/form-token.js';
import { isForPrograms, wantsPage } from '../platform/http/problem-page.js';
import { Redirection } from '../platform/http/redirection.js';
import { KeptForms } from './kept-forms.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Whatever changes something and is trusted because of a cookie must come from a page of ours. */
@Injectable()
export class FormGuard {
  constructor(
    private readonly cookies: Cookies,
    private readonly kept: KeptForms,
  ) {}

  /**
   * @param caller who is signed in by cookie
   * @throws AppError 403 for a form of another site
   * @throws Redirection where a page of ours is older than the sign-in: the form is shown again, filled, not sent
   */
  async check(request: Request, caller: Caller | null): Promise<void> {
    if (READS.includes(request.method) || (isForPrograms(request) && !caller)) return;
    const fields = (request.body ?? {}) as FormFields;
    const sent = request.headers['x-csrf-token'] ?? fields[FORM_TOKEN];
    if (hasFormToken(request, this.cookies, sent)) return;
    if (!caller || !isFromOurPages(request) || !wantsPage(request)) throw foreignForm();
    const path = request.originalUrl.split('?', 1)[0]!;
    throw new Redirection(`${path}?kept=${await this.kept.keep(caller.actor, path, withoutPasswords(fields))}`);
  }
}

const foreignForm = () =>
  forbidden('form-token', {
    'zh-TW': '這份表單不是從目前登入的頁面送出的，沒有儲存。請回到原頁面重新整理後再送一次。',
    en: 'This form did not come from a page of your present sign-in and was not stored. Reload the page and send it again.',
  });

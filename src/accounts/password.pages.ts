import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY, TokenId } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ChangePassword } from './change-password.js';

const PLACES = { '/current': { field: 'currentPassword' }, '/next': { field: 'newPassword' } };

/** Passwords are never shown again, not even to whoever typed them a moment ago. */
@Controller('account/password')
export class PasswordPages {
  constructor(
    private readonly pages: Pages,
    private readonly changing: ChangePassword,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  show(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    return this.page(request, response);
  }

  @Post()
  @Allow(...EVERYBODY)
  async change(
    @Acting() actor: UserActor,
    @TokenId() tokenId: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const current = password(fields, 'currentPassword');
    const next = password(fields, 'newPassword');
    const missing = [
      ...(current === ''
        ? [{ field: 'currentPassword', text: this.say(request, 'accounts.password.missing.current') }]
        : []),
      ...(next === '' ? [{ field: 'newPassword', text: this.say(request, 'accounts.password.missing.next') }] : []),
    ];
    if (missing.length > 0) return this.page(request, response, missing);
    const locale = this.pages.locale(request);
    try {
      await this.changing.change({ actor, tokenId }, { current, next }, request.ip ?? '', locale);
    } catch (error) {
      return this.page(request, response, fieldErrors(error, locale, PLACES, 'currentPassword'));
    }
    throw new Redirection(`${ADDRESSES.account()}?done=password`);
  }

  private page(request: Request, response: Response, errors: readonly FieldError[] = []): string {
    const title = this.say(request, 'accounts.password.title');
    const back = {
      href: ADDRESSES.account(),
      text: this.say(request, 'accounts.account.title'),
    };
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, {
      template: 'accounts/password',
      title,
      content: {},
      errors,
      back,
      status,
    });
  }

  private say(request: Request, key: string): string {
    return this.pages.words.say(this.pages.locale(request), key);
  }
}

/** As typed: a password may begin or end with a space. */
function password(fields: FormFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : '';
  return typeof value === 'string' ? value : '';
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { MatterForm } from './matter-form.js';
import { MergeMatters } from './merge-matters.js';
import { ReadLikelySame } from './read-likely-same.js';
import { ReadMatters } from './read-matters.js';

interface JoinForm {
  readonly into: string;
  readonly reason: string;
}

const formOf = (fields: FormFields): JoinForm => ({ into: text(fields, 'into'), reason: text(fields, 'reason') });

/** Where a reviewer says that two matters are one, and that they are not after all. */
@Controller('register/:id')
export class JoinPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadMatters,
    private readonly candidates: ReadLikelySame,
    private readonly merging: MergeMatters,
    private readonly form: MatterForm,
  ) {}

  @Get('join')
  @Allow('reviewer')
  async showJoin(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.form.keptFields(actor, request);
    const search = kept ? text(kept, 'name') : searched(request.query['name']);
    return this.joinPage(actor, id, request, response, search, kept && formOf(kept), []);
  }

  @Post('join')
  @Allow('reviewer')
  async join(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = formOf(fields);
    const write = { matterId: id, headers: this.form.headers(fields), body: form };
    try {
      await this.merging.merge(actor, write, this.pages.locale(request));
      throw new Redirection(`${ADDRESSES.matter(id)}?done=merged`);
    } catch (error) {
      if (error instanceof Redirection) throw error;
      const search = searched(text(fields, 'name'));
      return this.joinPage(actor, id, request, response, search, form, this.form.told(error, request));
    }
  }

  @Get('separate')
  @Allow('reviewer')
  async showSeparate(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.form.keptFields(actor, request);
    return this.separatePage(actor, id, request, response, kept && text(kept, 'reason'), []);
  }

  @Post('separate')
  @Allow('reviewer')
  async separate(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const reason = text(fields, 'reason');
    const write = { matterId: id, headers: this.form.headers(fields), body: { reason } };
    try {
      await this.merging.separate(actor, write, this.pages.locale(request));
      throw new Redirection(`${ADDRESSES.matter(id)}?done=separated`);
    } catch (error) {
      if (error instanceof Redirection) throw error;
      return this.separatePage(actor, id, request, response, reason, this.form.told(error, request));
    }
  }

  private async joinPage(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    search: string,
    form: JoinForm | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const one = await this.reading.one(actor, id, locale);
    const found = await this.candidates.read(actor, id, search, locale);
    const items = found.map(({ id: value, kind, name: called }) => ({
      value,
      text: called,
      hint: this.pages.words.pick(locale, 'matters.kinds', kind),
    }));
    const content = { action: ADDRESSES.joinMatter(id), items, search, form: form ?? { into: '', reason: '' } };
    const isKept = form !== null && errors.length === 0;
    return this.form.show(request, response, one, { template: 'matters/join', step: 'merge', content, errors, isKept });
  }

  private async separatePage(
    actor: UserActor,
    id: string,
    request: Request,
    response: Response,
    reason: string | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const one = await this.reading.one(actor, id, this.pages.locale(request));
    const form = { reason: reason ?? '', ministry: '', answer: '', documentNumber: '', date: '' };
    const content = { action: ADDRESSES.separateMatter(id), isSend: false, isAnswer: false, form, ministries: [] };
    const isKept = reason !== null && errors.length === 0;
    const step = 'separate';
    return this.form.show(request, response, one, { template: 'matters/step', step, content, errors, isKept });
  }
}

/** What was looked for by name; it stays when the form is shown again. */
const searched = (name: unknown): string => (typeof name === 'string' ? name.trim().slice(0, 200) : '');

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { ReadTriage } from '../reviews/read-triage.js';
import { formOfFields } from './finding-form.js';
import type { FindingForm } from './finding-form.js';
import { hasFinding, leftOver } from './left-over.js';
import { ReviewFactorShown } from './review-factor-shown.js';
import { nextOpen } from './review-factor-page.js';
import type { reviewFactorPage } from './review-factor-page.js';
import type { LineOrder } from './review-lines.js';
import { SaveFinding } from './save-finding.js';

const DONE = ['saved', 'commented', 'commentLeft', 'findingLeft'];

interface Asked {
  readonly actor: UserActor;
  readonly reviewId: string;
  readonly factor: string;
  readonly request: Request;
  readonly response: Response;
}

/** One answer a page: read by the reviewing body, judged by whoever has the review. */
@Controller('reviews/:id/factors/:factor')
export class ReviewFactorPages {
  constructor(
    private readonly pages: Pages,
    private readonly shown: ReviewFactorShown,
    private readonly triage: ReadTriage,
    private readonly saving: SaveFinding,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) reviewId: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const asked = { actor, reviewId, factor, request, response };
    return this.page(asked, kept ? this.typed(kept) : {}, kept !== null);
  }

  @Post()
  @Allow('reviewer')
  async save(
    @Acting() actor: UserActor,
    @Param('id', PathId) reviewId: string,
    @Param('factor', PathFactor) factor: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = { actor, reviewId, factor, request, response };
    const locale = this.pages.locale(request);
    try {
      await this.saving.save(actor, { reviewId, factor }, fields, locale);
    } catch (error) {
      if (error instanceof AppError && [412, 428].includes(error.status))
        return this.page(asked, this.typed(fields), false, [], true);
      return this.page(asked, this.typed(fields), false, this.errors(error, request));
    }
    throw new Redirection(await this.placeAfter(asked, fields));
  }

  private async placeAfter(asked: Asked, fields: FormFields): Promise<string> {
    const { actor, reviewId, factor, request } = asked;
    const order = orderIn(fields['in']);
    const here = `${ADDRESSES.reviewFactor(reviewId, factor)}?in=${order}`;
    const isComment = text(fields, 'intent') === 'comment';
    const stands = await this.shown.content(actor, asked, request, { order, isStale: false });
    const left = leftOver(fields, stands.form);
    if (left !== null) {
      const kept = await this.kept.keep(actor, request.path, left);
      return `${here}&kept=${kept}&done=${isComment ? 'findingLeft#finding' : 'commentLeft#thread'}`;
    }
    if (isComment) return `${here}&done=commented#thread`;
    const next = nextOpen(await this.triage.read(actor, reviewId), order, factor);
    if (next === null) return `${ADDRESSES.review(reviewId)}?done=${order === 'triage' ? 'saved' : 'all'}`;
    return `${ADDRESSES.reviewFactor(reviewId, next)}?in=${order}&done=saved&of=${factor}`;
  }

  private errors(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    const say = (key: string) => this.pages.words.pick(locale, 'reviews.errors', key);
    const places = {
      '/takeOverReason': { field: 'takeOverReason' },
      '/verdict': { field: 'verdict', text: say('verdict') },
      '/level': { field: 'changedTo' },
      '/status': { field: 'changedTo', text: say('changedTo') },
      '/reason': { field: 'reason', text: say('reason') },
      '/text': { field: 'comment', text: say('comment') },
    };
    return fieldErrors(error, locale, places, 'holder');
  }

  private typed(fields: FormFields): { form?: FindingForm; seen?: string; comment: string } {
    const comment = text(fields, 'comment');
    return hasFinding(fields) ? { form: formOfFields(fields), seen: text(fields, 'seen'), comment } : { comment };
  }

  private async page(
    { actor, reviewId, factor, request, response }: Asked,
    typed: Partial<ReturnType<ReviewFactorPages['typed']>>,
    isKept: boolean,
    errors: readonly FieldError[] = [],
    isStale = false,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const order = orderIn(request.query['in'] ?? (request.body as FormFields | undefined)?.['in']);
    const content = await this.shown.content(actor, { reviewId, factor }, request, {
      ...typed,
      ...{ order, isStale, justSaved: text(request.query, 'of') },
    });
    const done = request.method === 'GET' ? DONE.find((one) => one === request.query['done']) : undefined;
    const told = isKept ? words.say(locale, 'frame.kept') : null;
    const saved = done === 'saved' ? content.saved : null;
    const notice = saved ?? (done ? words.pick(locale, 'reviews.done', done) : told);
    return this.pages.show(request, response, {
      template: 'reviewing/factor',
      title: content.factor.question,
      content,
      errors,
      notice,
      unsent: isKept || isStale || errors.length > 0 ? unsentOf(content) : null,
      back: { href: content.links.review, text: content.head.pilotTitle },
      status: isStale ? 409 : errors.length > 0 ? 422 : 200,
    });
  }
}

const orderIn = (asked: unknown): LineOrder => (asked === 'all' ? 'all' : 'triage');

/** Of what was typed, what the page has no field for now that the review is another's, or closed. */
function unsentOf({ canWrite, form, canComment, comment }: ReturnType<typeof reviewFactorPage>): string | null {
  const texts = [...(canWrite ? [] : [form.reason]), ...(canComment ? [] : [comment])].filter((text) => text !== '');
  return texts.join('\n\n') || null;
}

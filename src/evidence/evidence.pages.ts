import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { AppError, notFound } from '../platform/http/app-error.js';
import { SentForm, TakesFile } from '../platform/http/file-body.js';
import type { FileForm } from '../platform/http/file-body.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { isUuid } from '../platform/http/uuid.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import type { AnswerPlace } from './add-evidence.js';
import { AddEvidence } from './add-evidence.js';
import { fieldErrors, formOf, saidIn } from './evidence-form.js';
import type { EvidenceForm } from './evidence-form.js';
import { evidencePage } from './evidence-page.js';
import { ReadEvidence } from './read-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';
import { sendFile } from './send-file.js';

interface Shown {
  readonly form?: EvidenceForm;
  readonly refusal?: AppError;
  readonly notice?: string | null;
}

/** The evidence for one answer: what is there, and a form to add to it. */
@Controller('assessments/:id/factors/:factor/evidence')
export class EvidencePages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadEvidence,
    private readonly adding: AddEvidence,
    private readonly removing: RemoveEvidence,
    private readonly kept: KeptForms,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const notice = this.noticeFor(request, kept !== null);
    const form = kept ? formOf(kept) : undefined;
    return this.page(actor, { assessmentId, factor }, request, response, { notice, ...(form && { form }) });
  }

  /** One form adds, with or without a file; the other removes. */
  @Post()
  @Allow(...MEMBERS)
  @TakesFile()
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Fields() fields: FormFields,
    @SentForm() sent: FileForm | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const place = { assessmentId, factor };
    const locale = this.pages.locale(request);
    const toRemove = text(fields, 'remove');
    try {
      if (toRemove !== '') await this.removing.remove(actor, place, refusingOdd(toRemove));
      else {
        const isFile = sent !== null && (sent.file !== null || sent.isTooLarge);
        await this.adding.add(actor, place, { form: isFile ? sent : null, body: saidIn(fields) }, locale);
      }
    } catch (error) {
      if (!(error instanceof AppError) || ![403, 409, 422].includes(error.status)) throw error;
      return this.page(actor, place, request, response, { form: formOf(fields), refusal: error });
    }
    throw new Redirection(`${ADDRESSES.evidence(assessmentId, factor)}?done=${toRemove === '' ? 'added' : 'removed'}`);
  }

  @Get(':evidenceId')
  @Allow(...MEMBERS)
  async download(
    @Acting() actor: UserActor,
    @Param('id', PathId) assessmentId: string,
    @Param('factor', PathFactor) factor: string,
    @Param('evidenceId', PathId) evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { evidence, content } = await this.reading.withContent(actor, { assessmentId, factor }, evidenceId);
    if (content === null) throw notFound();
    sendFile(response, evidence, content);
  }

  private noticeFor(request: Request, isKept: boolean): string | null {
    const locale = this.pages.locale(request);
    if (isKept) return this.pages.words.say(locale, 'evidence.kept');
    if (request.query['done'] === 'added') return this.pages.words.say(locale, 'evidence.added');
    return request.query['done'] === 'removed' ? this.pages.words.say(locale, 'evidence.removed') : null;
  }

  private async page(
    actor: UserActor,
    place: AnswerPlace,
    request: Request,
    response: Response,
    { form = formOf({}), refusal, notice = null }: Shown,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const around = await this.reading.around(actor, place);
    const { timeZone } = this.config;
    const wording = this.catalogue.version.wording.factors[place.factor]![locale];
    const asked = refusal ? undefined : request.query['remove'];
    const content = evidencePage({ locale, words, timeZone, actor, place, around, wording, form, toRemove: asked });
    const errors = refusal ? fieldErrors(refusal, words, locale) : [];
    const isAgency = actor.roles.includes('coordinator');
    return this.pages.show(request, response, {
      template: 'evidence/evidence',
      title: words.say(locale, 'evidence.pageTitle', { name: wording.name, code: place.factor }),
      content,
      errors,
      notice,
      back: {
        href: (isAgency ? ADDRESSES.factor : ADDRESSES.own)(place.assessmentId, place.factor),
        text: words.say(locale, 'evidence.back'),
      },
      ...(refusal && { status: refusal.status }),
    });
  }
}

function refusingOdd(id: string): string {
  if (!isUuid(id)) throw notFound();
  return id.toLowerCase();
}

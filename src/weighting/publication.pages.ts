import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { panelStateAfter } from './panel.status.js';
import { PublishScheme } from './publish-scheme.js';
import { ReadPanels } from './read-panels.js';
import { stepImpossible, tooFewExperts } from './weighting.errors.js';

interface NamesForm {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The last look before a scheme is there for good. */
@Controller('weighting/panels/:id/publication')
export class PublicationPages {
  constructor(
    private readonly pages: Pages,
    private readonly panels: ReadPanels,
    private readonly publishing: PublishScheme,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @Allow('administrator')
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    return this.page(actor, id, kept ? formOf(kept) : { nameZh: '', nameEn: '' }, request, response);
  }

  @Post()
  @Allow('administrator')
  async publish(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = formOf(fields);
    const locale = this.pages.locale(request);
    const names = { 'zh-TW': form.nameZh, en: form.nameEn };
    const published = await this.publishing.publish(actor, id, { names }, locale).catch((error: unknown) => {
      const place = (field: string) => ({
        field,
        text: this.pages.words.pick(locale, 'weighting.publish.wrong', field),
      });
      return fieldErrors(error, locale, { '/names/zh-TW': place('nameZh'), '/names/en': place('nameEn') }, 'nameZh');
    });
    if (Array.isArray(published)) return this.page(actor, id, form, request, response, published);
    throw new Redirection(`${ADDRESSES.weightScheme(published.id)}?done=published`);
  }

  /** @throws AppError 404, 409 where there is nothing to publish, unless something is to be told */
  private async page(
    actor: UserActor,
    id: string,
    form: NamesForm,
    request: Request,
    response: Response,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const { panel, result } = await this.panels.one(actor, id);
    const canPublish = panelStateAfter(panel.state, 'publish') !== null;
    if (errors.length === 0 && !canPublish) throw stepImpossible();
    if (errors.length === 0 && !result.group) throw tooFewExperts(result.taking);
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    return this.pages.show(request, response, {
      template: 'weighting/publication',
      title: words.say(locale, 'weighting.publish.title'),
      content: { form, slug: panel.slug, taking: result.taking, effectHref: ADDRESSES.panelEffect(id), canPublish },
      errors,
      status: errors.length > 0 ? 422 : 200,
      back: { href: ADDRESSES.panel(id), text: words.say(locale, 'weighting.backPanel') },
    });
  }
}

function formOf(fields: FormFields): NamesForm {
  return { nameZh: text(fields, 'nameZh'), nameEn: text(fields, 'nameEn') };
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { Fields } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import type { FieldError } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { AddPanel } from './add-panel.js';
import { ChangePanel } from './change-panel.js';
import { bodyOf, newPanel, panelFormOf, panelPlaces, readPanelForm } from './panel-form.js';
import type { PanelForm } from './panel-form.js';
import { ReadPanels } from './read-panels.js';

interface FormState {
  readonly form: PanelForm;
  /** null for one that is yet to be added. */
  readonly id: string | null;
  readonly isKept?: boolean;
  readonly errors?: readonly FieldError[];
}

/** A panel described, before it is there and until it is closed. */
@Controller('weighting/panels')
export class PanelFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly panels: ReadPanels,
    private readonly adding: AddPanel,
    private readonly changing: ChangePanel,
    private readonly kept: KeptForms,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Allow('administrator')
  async blank(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? readPanelForm(kept) : newPanel(this.clock.now().getUTCFullYear());
    return this.show({ form, id: null, isKept: kept !== null }, request, response);
  }

  @Post('new')
  @Allow('administrator')
  async add(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readPanelForm(fields);
    const added = await this.adding
      .add(actor, bodyOf(form), this.pages.locale(request))
      .catch((error: unknown) => this.told(error, request));
    if (Array.isArray(added)) return this.show({ form, id: null, errors: added }, request, response);
    throw new Redirection(`${ADDRESSES.panel(added.id)}?done=added`);
  }

  @Get(':id/edit')
  @Allow('administrator')
  async open(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const form = kept ? readPanelForm(kept) : panelFormOf((await this.panels.one(actor, id)).panel);
    return this.show({ form, id, isKept: kept !== null }, request, response);
  }

  @Post(':id/edit')
  @Allow('administrator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = readPanelForm(fields);
    const changed = await this.changing
      .change(actor, id, bodyOf(form), this.pages.locale(request))
      .catch((error: unknown) => this.told(error, request));
    if (Array.isArray(changed)) return this.show({ form, id, errors: changed }, request, response);
    throw new Redirection(`${ADDRESSES.panel(id)}?done=saved`);
  }

  private told(error: unknown, request: Request): FieldError[] {
    const locale = this.pages.locale(request);
    return fieldErrors(error, locale, panelPlaces({ words: this.pages.words, locale }), 'title');
  }

  private show({ form, id, isKept = false, errors = [] }: FormState, request: Request, response: Response): string {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    return this.pages.show(request, response, {
      template: 'weighting/form',
      title: words.say(locale, id === null ? 'weighting.form.new' : 'weighting.form.change'),
      content: { form, isNew: id === null },
      errors,
      status: errors.length > 0 ? 422 : 200,
      notice: isKept ? words.say(locale, 'frame.kept') : null,
      back:
        id === null
          ? { href: ADDRESSES.weighting(), text: words.say(locale, 'weighting.back') }
          : { href: ADDRESSES.panel(id), text: words.say(locale, 'weighting.backPanel') },
    });
  }
}

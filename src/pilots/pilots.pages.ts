import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { KeptForms } from '../accounts/kept-forms.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { AppError } from '../platform/http/app-error.js';
import { Fields, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { isUuid } from '../platform/http/uuid.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { ChangePilot } from './change-pilot.js';
import { OpenPilot } from './open-pilot.js';
import { ShowPilotForm } from './show-pilot-form.js';
import { EMPTY_FORM } from './pilot-form.page.js';
import { wantedSearch } from './partner-search.js';
import { bodyOf, formOf, sentForm } from './pilot-form.js';
import { ReadPilotForm } from './read-pilot-form.js';

@Controller('pilots')
export class PilotsPages {
  constructor(
    private readonly page: ShowPilotForm,
    private readonly reading: ReadPilotForm,
    private readonly opening: OpenPilot,
    private readonly changing: ChangePilot,
    private readonly kept: KeptForms,
  ) {}

  @Get('new')
  @Allow('coordinator')
  async new(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const id = kept && isUuid(kept['pilot']) ? kept['pilot'] : randomUUID();
    const form = kept ? sentForm(kept) : EMPTY_FORM;
    const { part } = wantedSearch(kept ?? {});
    const { directory } = await this.reading.read(actor, null, { invited: form.invited, part });
    return this.page.show(request, response, { form, directory, id, seen: null, isKept: kept !== null });
  }

  @Post('new')
  @Allow('coordinator')
  async open(
    @Acting() actor: UserActor,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = sentForm(fields);
    const { part, when } = wantedSearch(fields);
    const { directory } = await this.reading.read(actor, null, { invited: form.invited, part });
    const id = isUuid(fields['pilot']) ? fields['pilot'].toLowerCase() : randomUUID();
    if (when !== 'not') return this.page.found(request, response, { form, directory, id, seen: null }, when);
    try {
      const pilot = await this.opening.open(actor, bodyOf(form, directory.lines), this.page.locale(request), id);
      throw new Redirection(`${ADDRESSES.pilot(pilot.id)}?done=opened`);
    } catch (error) {
      return this.page.refused(request, response, error, { form, directory, id, seen: null });
    }
  }

  @Get(':id/edit')
  @Allow('coordinator')
  async edit(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kept = await this.kept.find(actor, request.path, request.query['kept']);
    const choice = { invited: kept ? sentForm(kept).invited : [], part: wantedSearch(kept ?? {}).part };
    const { pilot, directory, etag } = await this.reading.read(actor, id, choice);
    const form = kept ? sentForm(kept) : formOf(pilot!);
    const seen = kept ? text(kept, 'seen') : etag;
    return this.page.show(request, response, { form, directory, id, seen, isKept: kept !== null });
  }

  @Post(':id/edit')
  @Allow('coordinator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Fields() fields: FormFields,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const form = sentForm(fields);
    const { part, when } = wantedSearch(fields);
    const { pilot, directory, etag } = await this.reading.read(actor, id, { invited: form.invited, part });
    const seen = text(fields, 'seen');
    if (when !== 'not') return this.page.found(request, response, { form, directory, id, seen }, when);
    try {
      await this.changing.change(actor, id, bodyOf(form, directory.lines), seen, this.page.locale(request));
      throw new Redirection(`${ADDRESSES.pilot(id)}?done=changed`);
    } catch (error) {
      const isStale = error instanceof AppError && error.status === 412;
      if (!isStale) return this.page.refused(request, response, error, { form, directory, id, seen });
      return this.page.conflict(request, response, { form, directory, id, seen: etag! }, formOf(pilot!));
    }
  }
}

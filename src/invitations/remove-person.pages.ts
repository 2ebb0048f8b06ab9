import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RemovePerson } from '../accounts/remove-person.js';
import { ReadPeople } from '../accounts/read-people.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { fieldErrors } from '../platform/views/field-errors.js';
import { Pages } from '../platform/views/pages.js';
import { mayRemove } from './may-remove.js';

/** Taking a person out for good: says what will happen and asks once. */
@Controller('people/:id/remove')
export class RemovePersonPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPeople,
    private readonly removing: RemovePerson,
  ) {}

  @Get()
  @Allow('coordinator', 'administrator')
  ask(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.page(actor, id, request, response, null);
  }

  @Post()
  @Allow('coordinator', 'administrator')
  async remove(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { agencyId } = await this.reading.one(actor, id);
    try {
      await this.removing.remove(actor, id);
    } catch (error) {
      return this.page(actor, id, request, response, error);
    }
    const of = actor.agencyId === null && agencyId !== null ? `&agency=${agencyId}` : '';
    throw new Redirection(`${ADDRESSES.people()}?done=removed${of}`);
  }

  private async page(actor: UserActor, id: string, request: Request, response: Response, error: unknown) {
    const person = await this.reading.one(actor, id);
    const { name, email, active } = person;
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'invitations.remove.title', { name });
    const backHref = ADDRESSES.person(id);
    const content = { path: ADDRESSES.removePerson(id), name, email, active, may: mayRemove(actor, person), backHref };
    const errors = error === null ? [] : fieldErrors(error, locale, {}, 'remove');
    const back = { href: backHref, text: this.pages.words.say(locale, 'invitations.person.title', { name }) };
    const status = errors.length > 0 ? 422 : 200;
    return this.pages.show(request, response, { template: 'invitations/remove', title, content, errors, back, status });
  }
}

import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Acting, Allow, Public } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { MakePasswordLink } from './make-password-link.js';
import type { MadePasswordLink } from './make-password-link.js';
import { UsePasswordLink } from './use-password-link.js';

@Controller('api/v1')
export class PasswordLinksApi {
  constructor(
    private readonly making: MakePasswordLink,
    private readonly using: UsePasswordLink,
  ) {}

  @Post('people/:id/password-link')
  @Allow('coordinator', 'administrator')
  make(@Acting() actor: UserActor, @Param('id', PathId) id: string): Promise<MadePasswordLink> {
    return this.making.make(actor, id);
  }

  @Post('password-links/use')
  @Public()
  @HttpCode(204)
  async use(@Written() { body, from, locale }: Write): Promise<void> {
    await this.using.use(body, from, locale);
  }
}

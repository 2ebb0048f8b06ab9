import { Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Acting, Allow, EVERYBODY, TokenId } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { ownView } from './person.view.js';
import { ReadOwnAccount } from './read-own-account.js';

@Controller('api/v1/me')
export class OwnAccountApi {
  constructor(
    private readonly reading: ReadOwnAccount,
    private readonly profile: ChangeProfile,
    private readonly password: ChangePassword,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async read(@Acting() actor: UserActor) {
    const { person, agency } = await this.reading.read(actor);
    return ownView(person, agency);
  }

  @Patch()
  @Allow(...EVERYBODY)
  async change(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    await this.profile.change(actor, body, locale);
    return this.read(actor);
  }

  @Post('password')
  @Allow(...EVERYBODY)
  @HttpCode(204)
  changePassword(
    @Acting() actor: UserActor,
    @TokenId() tokenId: string,
    @Written() { body, from, locale }: Write,
  ): Promise<void> {
    return this.password.change({ actor, tokenId }, body, from, locale);
  }
}

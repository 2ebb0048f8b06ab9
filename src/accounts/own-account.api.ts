import { Body, Controller, Get, HttpCode, Patch, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, EVERYBODY, TokenId } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { localeOf } from '../platform/http/request-locale.js';
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
  async change(@Acting() actor: UserActor, @Body() body: unknown, @Req() request: Request) {
    await this.profile.change(actor, body, localeOf(request));
    return this.read(actor);
  }

  @Post('password')
  @Allow(...EVERYBODY)
  @HttpCode(204)
  changePassword(
    @Acting() actor: UserActor,
    @TokenId() tokenId: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<void> {
    return this.password.change({ actor, tokenId }, body, request.ip ?? '', localeOf(request));
  }
}

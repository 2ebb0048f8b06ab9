import { Controller, Delete, HttpCode, Inject, Post } from '@nestjs/common';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { Acting, Allow, EVERYBODY, Public, TokenId } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { SignIn } from './sign-in.js';
import type { SignedIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Controller('api/v1/auth/tokens')
export class TokensApi {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  async issue(@Written() { body, from, locale }: Write): Promise<SignedIn> {
    const read = readDto(SignInDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { email, password } = read.value;
    const minutes = this.config.tokenHours * 60;
    return this.signIn.signIn(email, password, from, { kind: 'program', minutes });
  }

  @Delete('current')
  @Allow(...EVERYBODY)
  @HttpCode(204)
  revoke(@Acting() actor: UserActor, @TokenId() tokenId: string): Promise<void> {
    return this.signOut.signOut(actor, tokenId);
  }
}

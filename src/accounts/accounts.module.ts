import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { AccountRegister } from './account-register.js';
import { AccountsRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { TokensApi } from './tokens.api.js';

@Module({
  controllers: [TokensApi],
  providers: [
    AccountsRepository,
    FailedSignIns,
    SignIn,
    SignOut,
    AccountRegister,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountRegister],
})
export class AccountsModule {}

import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { AccountRegister } from './account-register.js';
import { AccountsRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { FormGuard } from './form-guard.js';
import { Identify } from './identify.js';
import { KeptForms } from './kept-forms.js';
import { KeptFormsRepository } from './kept-forms.repository.js';
import { SignInPages } from './sign-in.pages.js';
import { ProfileRegister } from './profile-register.js';
import { ProfilesRepository } from './profiles.repository.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { TokensApi } from './tokens.api.js';

@Module({
  controllers: [TokensApi, SignInPages],
  providers: [
    AccountsRepository,
    FailedSignIns,
    KeptFormsRepository,
    KeptForms,
    Identify,
    FormGuard,
    SignIn,
    SignOut,
    AccountRegister,
    ProfilesRepository,
    ProfileRegister,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountRegister, KeptForms, ProfileRegister],
})
export class AccountsModule {}

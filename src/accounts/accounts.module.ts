import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { AccessGuard } from './access-guard.js';
import { AccountRegister } from './account-register.js';
import { AccountPages } from './account.pages.js';
import { AccountsRepository } from './accounts.repository.js';
import { ChangePassword } from './change-password.js';
import { ChangePerson } from './change-person.js';
import { ChangeProfile } from './change-profile.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { FormGuard } from './form-guard.js';
import { Identify } from './identify.js';
import { KeptForms } from './kept-forms.js';
import { KeptFormsRepository } from './kept-forms.repository.js';
import { OwnAccountApi } from './own-account.api.js';
import { PasswordPages } from './password.pages.js';
import { PeopleApi } from './people.api.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileRegister } from './profile-register.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ReadOwnAccount } from './read-own-account.js';
import { ReadPeople } from './read-people.js';
import { SignIn } from './sign-in.js';
import { SignInPages } from './sign-in.pages.js';
import { SignOut } from './sign-out.js';
import { TokensApi } from './tokens.api.js';

@Module({
  imports: [AgenciesModule],
  controllers: [TokensApi, SignInPages, OwnAccountApi, PeopleApi, AccountPages, PasswordPages],
  providers: [
    AccountsRepository,
    PeopleRepository,
    ProfilesRepository,
    FailedSignIns,
    KeptFormsRepository,
    KeptForms,
    Identify,
    FormGuard,
    SignIn,
    SignOut,
    ReadOwnAccount,
    ChangeProfile,
    ChangePassword,
    ReadPeople,
    ChangePerson,
    AccountRegister,
    ProfileRegister,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountRegister, KeptForms, ProfileRegister, FailedSignIns, SignIn, ReadPeople, ChangePerson],
})
export class AccountsModule {}

import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { AccessGuard } from './access-guard.js';
import { AccountRegister } from './account-register.js';
import { AccountPages } from './account.pages.js';
import { AccountsRepository } from './accounts.repository.js';
import { CarriedToken } from './carried-token.js';
import { ChangePassword } from './change-password.js';
import { ChangePerson } from './change-person.js';
import { ChangeProfile } from './change-profile.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { ForgottenPasswordPages } from './forgotten-password.pages.js';
import { FormGuard } from './form-guard.js';
import { Identify } from './identify.js';
import { KeptForms } from './kept-forms.js';
import { KeptFormsRepository } from './kept-forms.repository.js';
import { OwnAccountApi } from './own-account.api.js';
import { MakePasswordLink } from './make-password-link.js';
import { PasswordLinksApi } from './password-links.api.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PasswordPages } from './password.pages.js';
import { EverybodyApi } from './everybody.api.js';
import { EverybodyRepository } from './everybody.repository.js';
import { PeopleApi } from './people.api.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileRegister } from './profile-register.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ReadOwnAccount } from './read-own-account.js';
import { RemovePerson } from './remove-person.js';
import { ReadEverybody } from './read-everybody.js';
import { ReadPeople } from './read-people.js';
import { ShownPasswordLink } from './shown-password-link.js';
import { SignIn } from './sign-in.js';
import { SignInPages } from './sign-in.pages.js';
import { SignOut } from './sign-out.js';
import { UsePasswordLink } from './use-password-link.js';
import { TokensApi } from './tokens.api.js';

@Module({
  imports: [AgenciesModule],
  controllers: [
    TokensApi,
    SignInPages,
    OwnAccountApi,
    PeopleApi,
    EverybodyApi,
    AccountPages,
    PasswordPages,
    PasswordLinksApi,
    ForgottenPasswordPages,
  ],
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
    PasswordLinksRepository,
    MakePasswordLink,
    UsePasswordLink,
    CarriedToken,
    ShownPasswordLink,
    ReadPeople,
    ReadEverybody,
    EverybodyRepository,
    ChangePerson,
    RemovePerson,
    AccountRegister,
    ProfileRegister,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    ReadEverybody,
    AccountRegister,
    KeptForms,
    ProfileRegister,
    FailedSignIns,
    SignIn,
    ReadPeople,
    ChangePerson,
    RemovePerson,
    CarriedToken,
    MakePasswordLink,
    ShownPasswordLink,
  ],
})
export class AccountsModule {}

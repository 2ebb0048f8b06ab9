import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AgencyRequestsApi } from './agency-requests.api.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';
import { AskForAgency } from './ask-for-agency.js';
import { DecideAgencyRequest } from './decide-agency-request.js';
import { HoldInvitation } from './hold-invitation.js';
import { InvitationRegister } from './invitation-register.js';
import { InvitationsApi } from './invitations.api.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InviteFirstAdministrator } from './invite-first-administrator.js';
import { InvitePerson } from './invite-person.js';
import { ReadAgencyRequests } from './read-agency-requests.js';
import { ReadInvitations } from './read-invitations.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [AgenciesModule, AccountsModule],
  controllers: [InvitationsApi, AgencyRequestsApi],
  providers: [
    InvitationsRepository,
    AgencyRequestsRepository,
    InvitationRegister,
    ReadInvitations,
    InvitePerson,
    WithdrawInvitation,
    HoldInvitation,
    AcceptInvitation,
    InviteFirstAdministrator,
    ReadAgencyRequests,
    AskForAgency,
    DecideAgencyRequest,
  ],
  exports: [InvitationRegister],
})
export class InvitationsModule {}

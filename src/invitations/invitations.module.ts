import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptancePages } from './acceptance.pages.js';
import { AgenciesPages } from './agencies.pages.js';
import { AgencyPages } from './agency.pages.js';
import { AgencyDecisionPages } from './agency-decision.pages.js';
import { AgencyRequestsPages } from './agency-requests.pages.js';
import { AgencyRequestsApi } from './agency-requests.api.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';
import { AskForAgency } from './ask-for-agency.js';
import { DecideAgencyRequest } from './decide-agency-request.js';
import { EverybodyPages } from './everybody.pages.js';
import { HoldInvitation } from './hold-invitation.js';
import { InvitationRegister } from './invitation-register.js';
import { InvitationsApi } from './invitations.api.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InviteFirstAdministrator } from './invite-first-administrator.js';
import { InvitePerson } from './invite-person.js';
import { OpenAgency } from './open-agency.js';
import { PeoplePages } from './people.pages.js';
import { PeopleView } from './people-view.js';
import { PersonPages } from './person.pages.js';
import { ReadOneRequest } from './read-one-request.js';
import { RenewInvitation } from './renew-invitation.js';
import { RemovePersonPages } from './remove-person.pages.js';
import { ShownLink } from './shown-link.js';
import { ReadAgencyRequests } from './read-agency-requests.js';
import { ReadInvitations } from './read-invitations.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [AgenciesModule, AccountsModule],
  controllers: [
    InvitationsApi,
    AgencyRequestsApi,
    AcceptancePages,
    PeoplePages,
    EverybodyPages,
    PersonPages,
    RemovePersonPages,
    AgenciesPages,
    AgencyPages,
    AgencyRequestsPages,
    AgencyDecisionPages,
  ],
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
    ReadOneRequest,
    OpenAgency,
    RenewInvitation,
    ShownLink,
    PeopleView,
  ],
  exports: [InvitationRegister],
})
export class InvitationsModule {}

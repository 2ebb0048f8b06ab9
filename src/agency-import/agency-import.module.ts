import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { AgencyImportApi } from './agency-import.api.js';
import { AgencyImportPages } from './agency-import.pages.js';
import { ImportAgencies } from './import-agencies.js';

@Module({
  imports: [AgenciesModule, AccountsModule, InvitationsModule],
  controllers: [AgencyImportApi, AgencyImportPages],
  providers: [ImportAgencies],
})
export class AgencyImportModule {}

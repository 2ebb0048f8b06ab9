import { Module } from '@nestjs/common';
import { AddAgency } from './add-agency.js';
import { AgenciesApi } from './agencies.api.js';
import { AgenciesRepository } from './agencies.repository.js';
import { AgencyDirectoryApi } from './agency-directory.api.js';
import { AgencyRegister } from './agency-register.js';
import { ChangeAgency } from './change-agency.js';
import { ReadOneAgency } from './read-one-agency.js';
import { ReadAgencies } from './read-agencies.js';

@Module({
  controllers: [AgenciesApi, AgencyDirectoryApi],
  providers: [AgenciesRepository, AgencyRegister, ReadAgencies, ReadOneAgency, AddAgency, ChangeAgency],
  exports: [AgencyRegister, ReadAgencies, ReadOneAgency, ChangeAgency],
})
export class AgenciesModule {}

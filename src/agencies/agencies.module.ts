import { Module } from '@nestjs/common';
import { AgenciesRepository } from './agencies.repository.js';
import { AgencyRegister } from './agency-register.js';

@Module({ providers: [AgenciesRepository, AgencyRegister], exports: [AgencyRegister] })
export class AgenciesModule {}

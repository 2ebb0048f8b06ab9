import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { ChangePilot } from './change-pilot.js';
import { OpenPilot } from './open-pilot.js';
import { PilotRegister } from './pilot-register.js';
import { PilotsApi } from './pilots.api.js';
import { PilotsPages } from './pilots.pages.js';
import { PilotsRepository } from './pilots.repository.js';
import { ReadPilotForm } from './read-pilot-form.js';
import { ReadPilots } from './read-pilots.js';
import { TellPartners } from './tell-partners.js';
import { ShowPilotForm } from './show-pilot-form.js';

@Module({
  imports: [AgenciesModule, AccountsModule],
  controllers: [PilotsApi, PilotsPages],
  providers: [
    PilotsRepository,
    PilotRegister,
    TellPartners,
    OpenPilot,
    ChangePilot,
    ReadPilots,
    ReadPilotForm,
    ShowPilotForm,
  ],
  exports: [PilotRegister, ReadPilots],
})
export class PilotsModule {}

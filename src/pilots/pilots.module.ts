import { Module } from '@nestjs/common';
import { ChangePilot } from './change-pilot.js';
import { OpenPilot } from './open-pilot.js';
import { PilotRegister } from './pilot-register.js';
import { PilotsApi } from './pilots.api.js';
import { PilotsRepository } from './pilots.repository.js';
import { ReadPilots } from './read-pilots.js';

@Module({
  controllers: [PilotsApi],
  providers: [PilotsRepository, PilotRegister, OpenPilot, ChangePilot, ReadPilots],
  exports: [PilotRegister, ReadPilots],
})
export class PilotsModule {}

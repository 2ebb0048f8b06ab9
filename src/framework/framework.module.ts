import { Global, Module } from '@nestjs/common';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { FrameworkRegister } from './framework-register.js';
import { FrameworkRepository } from './framework.repository.js';
import { FrameworksApi } from './frameworks.api.js';
import { WeightSchemesApi } from './weight-schemes.api.js';

@Global()
@Module({
  controllers: [FrameworksApi, WeightSchemesApi],
  providers: [FrameworkCatalogue, FrameworkRegister, FrameworkRepository],
  exports: [FrameworkCatalogue, FrameworkRegister],
})
export class FrameworkModule {}

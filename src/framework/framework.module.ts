import { Global, Module } from '@nestjs/common';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { FrameworkPages } from './framework.pages.js';
import { FrameworkRegister } from './framework-register.js';
import { FrameworkRepository } from './framework.repository.js';
import { FrameworksApi } from './frameworks.api.js';
import { ReadWeightSchemes } from './read-weight-schemes.js';
import { ReadVersions } from './read-versions.js';
import { WeightSchemesApi } from './weight-schemes.api.js';
import { WeightSchemes } from './weight-schemes.js';
import { WeightSchemesRepository } from './weight-schemes.repository.js';

@Global()
@Module({
  controllers: [FrameworksApi, FrameworkPages, WeightSchemesApi],
  providers: [
    FrameworkCatalogue,
    FrameworkRegister,
    FrameworkRepository,
    ReadVersions,
    WeightSchemes,
    WeightSchemesRepository,
    ReadWeightSchemes,
  ],
  exports: [FrameworkCatalogue, FrameworkRegister, WeightSchemes, ReadWeightSchemes],
})
export class FrameworkModule {}

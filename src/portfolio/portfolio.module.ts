import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { GroupApi } from './group.api.js';
import { GroupPages } from './group.pages.js';
import { GroupRepository } from './group.repository.js';
import { HeatMapApi } from './heat-map.api.js';
import { HeatMapRepository } from './heat-map.repository.js';
import { PortfolioApi } from './portfolio.api.js';
import { PortfolioPages } from './portfolio.pages.js';
import { PortfolioRepository } from './portfolio.repository.js';
import { ReadFactorLevels } from './read-factor-levels.js';
import { ReadGroup } from './read-group.js';
import { ReadHeatMap } from './read-heat-map.js';
import { ReadPortfolio } from './read-portfolio.js';
import { Scopes } from './scopes.js';

@Module({
  imports: [AccountsModule, AssessmentsModule],
  controllers: [PortfolioApi, HeatMapApi, GroupApi, PortfolioPages, GroupPages],
  providers: [
    PortfolioRepository,
    HeatMapRepository,
    GroupRepository,
    Scopes,
    ReadPortfolio,
    ReadHeatMap,
    ReadFactorLevels,
    ReadGroup,
  ],
  exports: [ReadPortfolio, ReadHeatMap, ReadFactorLevels],
})
export class PortfolioModule {}

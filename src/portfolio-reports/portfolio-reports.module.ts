import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { ComposePortfolioReport } from './compose-portfolio-report.js';
import { PortfolioReportsApi } from './portfolio-reports.api.js';
import { PortfolioReportsPages } from './portfolio-reports.pages.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';
import { ReadPortfolioReports } from './read-portfolio-reports.js';
import { RequestPortfolioReport } from './request-portfolio-report.js';

/** Asking for reports over the portfolio and handing them out; portfolio-report-printing.module.ts prints them. */
@Module({
  imports: [PortfolioModule, MattersModule],
  controllers: [PortfolioReportsApi, PortfolioReportsPages],
  providers: [PortfolioReportsRepository, ComposePortfolioReport, RequestPortfolioReport, ReadPortfolioReports],
})
export class PortfolioReportsModule {}

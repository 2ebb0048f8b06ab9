import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { AgencyImportModule } from './agency-import/agency-import.module.js';
import { AnsweringModule } from './answering/answering.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { SealingModule } from './audit/sealing.module.js';
import { ENTITIES } from './entities.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FrameworkModule } from './framework/framework.module.js';
import { FrameworkPreviewModule } from './framework-preview/framework-preview.module.js';
import { FrontModule } from './front/front.module.js';
import { HealthModule } from './health/health.module.js';
import { HomeModule } from './home/home.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MattersModule } from './matters/matters.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PortfolioReportPrintingModule } from './portfolio-reports/portfolio-report-printing.module.js';
import { PortfolioReportsModule } from './portfolio-reports/portfolio-reports.module.js';
import { PilotsModule } from './pilots/pilots.module.js';
import { MailDeliveryModule } from './platform/mail/mail-delivery.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { PlatformOptions } from './platform/platform.module.js';
import { ReliabilityModule } from './reliability/reliability.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { ReportPrintingModule } from './reports/report-printing.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ReviewingModule } from './reviewing/reviewing.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { ScoresModule } from './scores/scores.module.js';
import { SettlingModule } from './settling/settling.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { TrendModule } from './trend/trend.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { DailyMailModule } from './tasks/daily-mail.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { QuestionnairePrintingModule } from './questionnaires/questionnaire-printing.module.js';
import { QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import { WeightingModule } from './weighting/weighting.module.js';
import { WorkbookModule } from './workbook/workbook.module.js';

export type ProcessOptions = Pick<PlatformOptions, 'config' | 'serviceUrl' | 'log'>;

/** The web process: every room with a door. */
@Module({})
export class AppModule {
  static with(options: ProcessOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ ...options, entities: ENTITIES, process: 'web' }),
        FrameworkModule,
        AgenciesModule,
        AccountsModule,
        // Before the module with /agencies/:id, which would take "import" for an id.
        AgencyImportModule,
        InvitationsModule,
        SettingsModule,
        PilotsModule,
        TasksModule,
        EvidenceModule,
        AssessmentsModule,
        AnsweringModule,
        WorkbookModule,
        QuestionnairesModule,
        SubmissionsModule,
        ReviewsModule,
        MattersModule,
        ReliabilityModule,
        PlansModule,
        TrendModule,
        ReviewingModule,
        ReportsModule,
        SettlingModule,
        PortfolioModule,
        ScoresModule,
        WeightingModule,
        FrameworkPreviewModule,
        ExportsModule,
        PortfolioReportsModule,
        HomeModule,
        AuditModule,
        HealthModule,
        FrontModule,
      ],
    };
  }
}

/** The worker process: the same rooms, without doors, and the one that renders. */
@Module({})
export class WorkerModule {
  static with(options: ProcessOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with({ ...options, entities: ENTITIES, process: 'worker' }),
        FrameworkModule,
        ReportPrintingModule,
        QuestionnairePrintingModule,
        PortfolioReportPrintingModule,
        MailDeliveryModule,
        DailyMailModule,
        SealingModule,
      ],
    };
  }
}

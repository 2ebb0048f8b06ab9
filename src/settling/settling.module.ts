import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ConsolidationPages } from './consolidation.pages.js';
import { ConsolidationSheet } from './consolidation-sheet.js';
import { LookPages } from './look.pages.js';
import { PreviewPages } from './preview.pages.js';
import { SettleAnswer } from './settle-answer.js';

/** The pages between answering and handing in: consolidation, a look, a preview of the report, a further revision. */
@Module({
  imports: [AccountsModule, AssessmentsModule, SubmissionsModule, ReportsModule],
  controllers: [ConsolidationPages, LookPages, PreviewPages],
  providers: [ConsolidationSheet, SettleAnswer],
})
export class SettlingModule {}

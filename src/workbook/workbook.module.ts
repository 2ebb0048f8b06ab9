import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ApplyUpload } from './apply-upload.js';
import { ChangesPages } from './changes.pages.js';
import { DownloadWorkbook } from './download-workbook.js';
import { KeptUploads } from './kept-uploads.js';
import { ReadUpload } from './read-upload.js';
import { StandingAnswers } from './standing-answers.js';
import { WorkbookApi } from './workbook.api.js';
import { WorkbookPages } from './workbook.pages.js';

/** Answering in a spreadsheet: out with the questions, in with the answers, nothing overwritten silently. */
@Module({
  imports: [AccountsModule, AssessmentsModule],
  controllers: [WorkbookApi, WorkbookPages, ChangesPages],
  providers: [StandingAnswers, DownloadWorkbook, ReadUpload, ApplyUpload, KeptUploads],
  exports: [DownloadWorkbook, ReadUpload, ApplyUpload],
})
export class WorkbookModule {}

import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ApplyUpload } from './apply-upload.js';
import { DownloadWorkbook } from './download-workbook.js';
import { ReadUpload } from './read-upload.js';
import { StandingAnswers } from './standing-answers.js';
import { WorkbookApi } from './workbook.api.js';

/** Answering in a spreadsheet: out with the questions, in with the answers, nothing overwritten silently. */
@Module({
  imports: [AssessmentsModule],
  controllers: [WorkbookApi],
  providers: [StandingAnswers, DownloadWorkbook, ReadUpload, ApplyUpload],
  exports: [DownloadWorkbook, ReadUpload, ApplyUpload],
})
export class WorkbookModule {}

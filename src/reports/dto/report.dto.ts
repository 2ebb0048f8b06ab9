import { IsIn } from 'class-validator';
import type { Locale } from '../../advice/action.js';
import { REPORT_FORMATS } from '../report.status.js';
import type { ReportFormat } from '../report.status.js';

export class ReportDto {
  @IsIn(REPORT_FORMATS)
  format: ReportFormat;

  @IsIn(['zh-TW', 'en'])
  locale: Locale;
}

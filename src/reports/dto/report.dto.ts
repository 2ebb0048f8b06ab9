import { IsIn } from 'class-validator';
import { PrintDto } from '../../platform/printing/dto/print.dto.js';
import { REPORT_FORMATS } from '../report.status.js';
import type { ReportFormat } from '../report.status.js';

export class ReportDto extends PrintDto {
  @IsIn(REPORT_FORMATS)
  format: ReportFormat;
}

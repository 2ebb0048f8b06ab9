import { IsIn } from 'class-validator';
import type { Locale } from '../../advice/action.js';

export class PortfolioReportDto {
  @IsIn(['zh-TW', 'en'])
  locale: Locale;
}

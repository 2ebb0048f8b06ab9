import { IsIn } from 'class-validator';
import type { Locale } from '../../../advice/action.js';

/** What is chosen when a document is asked for. */
export class PrintDto {
  @IsIn(['zh-TW', 'en'])
  locale: Locale;
}

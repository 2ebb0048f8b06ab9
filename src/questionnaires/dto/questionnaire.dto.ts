import { IsIn } from 'class-validator';
import type { Locale } from '../../advice/action.js';

export class QuestionnaireDto {
  @IsIn(['zh-TW', 'en'])
  locale: Locale;
}

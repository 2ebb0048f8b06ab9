import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { Calendar, Locale } from '../../advice/action.js';
import { IsPlainText } from '../../platform/http/plain-text.js';

export const CALENDARS = ['republic', 'western'] as const satisfies readonly Calendar[];

class NameDto {
  @IsPlainText(50)
  'zh-TW': string;

  @IsPlainText(50)
  en: string;
}

/** All of it at once: what is left out would leave a reader guessing what stands. */
export class SettingsDto {
  @IsObject()
  @ValidateNested()
  @Type(() => NameDto)
  reviewingBody: Record<Locale, string>;

  @IsIn(CALENDARS)
  calendar: Calendar;

  @IsInt()
  @Min(15)
  @Max(12 * 60)
  sessionIdleMinutes: number;

  @IsInt()
  @Min(15)
  @Max(24 * 60)
  sessionLongestMinutes: number;
}

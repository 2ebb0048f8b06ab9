import { IsBoolean, IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import type { Locale } from '../../advice/action.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { SEATS } from '../../sheet/answer-sheet.js';

export const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** What a person says of the post; null clears. */
export class PostDto {
  @IsOptional()
  @IsIn(SEATS)
  seat?: (typeof SEATS)[number] | null;

  @IsOptional()
  @IsPlainText(100)
  post?: string | null;

  @IsOptional()
  @Matches(MONTH)
  inPostSince?: string | null;
}

export class ChangeProfileDto extends PostDto {
  @IsOptional()
  @IsIn(['zh-TW', 'en'])
  locale?: Locale | null;

  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  dailyMail?: boolean;
}

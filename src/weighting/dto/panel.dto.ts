import { IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { PANEL_STEPS } from '../panel.status.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const IfGiven = () => ValidateIf((_, value) => value !== undefined);

export class NewPanelDto {
  @IsPlainText(200)
  title: string;

  /** Lower-case letters, digits and hyphens: the name of the scheme without its version. */
  @MaxLength(40)
  @Matches(SLUG)
  slug: string;

  @IsOptional()
  @IsPlainText(4000)
  question?: string | null;

  @IsOptional()
  @IsCalendarDay()
  dueOn?: string | null;
}

export class ChangePanelDto {
  @IfGiven()
  @IsPlainText(200)
  title?: string;

  @IfGiven()
  @MaxLength(40)
  @Matches(SLUG)
  slug?: string;

  @IsOptional()
  @IsPlainText(4000)
  question?: string | null;

  @IsOptional()
  @IsCalendarDay()
  dueOn?: string | null;
}

export class PanelStepDto {
  @IsIn(PANEL_STEPS)
  step: (typeof PANEL_STEPS)[number];
}

class NamesDto {
  @IsPlainText(100)
  'zh-TW': string;

  @IsPlainText(100)
  en: string;
}

export class PublicationDto {
  /** Of the scheme, in both languages. */
  @IsObject()
  @ValidateNested()
  @Type(() => NamesDto)
  names: NamesDto;
}

export class WeightSchemeChoiceDto {
  @IsPlainText(60)
  weightScheme: string;

  @IsOptional()
  @IsPlainText(1000)
  reason?: string | null;
}

import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { MATTER_STEPS } from '../matter.status.js';
import type { MatterStep } from '../matter.status.js';

/** What the centre said. */
export class CentreAnswerDto {
  @IsPlainText(4000)
  text: string;

  @IsOptional()
  @IsPlainText(100)
  documentNumber?: string | null;

  @IsOptional()
  @IsCalendarDay()
  date?: string | null;
}

export class MatterStepDto {
  @IsIn(MATTER_STEPS)
  step: MatterStep;

  @IsPlainText(2000)
  reason: string;

  /** With `send`; the one it was put to before unless given. */
  @ValidateIf((_, value) => value !== undefined)
  @IsPlainText(100)
  ministry?: string;

  /** With `answer`. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => CentreAnswerDto)
  answer?: CentreAnswerDto;
}

export class MergeDto {
  @IsUUID()
  into: string;

  @IsPlainText(2000)
  reason: string;
}

export class SeparateDto {
  @IsPlainText(2000)
  reason: string;
}

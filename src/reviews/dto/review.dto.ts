import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { VERDICTS, VERIFIABLE } from '../finding.js';
import type { FindingVerdict, VerifiableStatus } from '../finding.js';
import { DECISIONS } from '../review.status.js';
import type { Decision } from '../review.status.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined && value !== null);

export class TakeDto {
  @IfGiven()
  @IsBoolean()
  takeOver?: boolean | null;

  @IfGiven()
  @IsPlainText(4000)
  reason?: string | null;
}

export class ReleaseDto {
  @IfGiven()
  @IsPlainText(4000)
  reason?: string | null;
}

/** Which of these fit together is judged in finding.ts. */
export class FindingDto {
  @IsIn(VERDICTS)
  verdict: FindingVerdict;

  @IfGiven()
  @IsIn(VERIFIABLE)
  status?: VerifiableStatus | null;

  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(5)
  level?: number | null;

  @IfGiven()
  @IsPlainText(4000)
  reason?: string | null;
}

export class CommentDto {
  @IsPlainText(4000)
  text: string;
}

export class PlanItemDto {
  @IsString()
  action: string;

  @IsPlainText(200)
  owner: string;

  @IsCalendarDay()
  dueDate: string;
}

export class DecisionDto {
  @IsIn(DECISIONS)
  decision: Decision;

  @IsPlainText(4000)
  comment: string;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlanItemDto)
  plan?: PlanItemDto[] | null;
}

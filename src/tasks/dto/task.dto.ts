import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, ValidateIf } from 'class-validator';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { SEATS } from '../../sheet/answer-sheet.js';
import type { Seat } from '../task.status.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Which factors these are, and that they are for exactly one, is judged in read-assignment.ts. */
export class AssignmentDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  factors: string[];

  @IfGiven()
  @IsUUID()
  assigneeId?: string;

  @IfGiven()
  @IsIn(SEATS)
  seat?: Seat;

  @IfGiven()
  @IsPlainText(100)
  named?: string;

  @IsOptional()
  @IsCalendarDay()
  dueOn?: string | null;

  @IsOptional()
  @IsPlainText(2000)
  question?: string | null;
}

export class HandOverDto {
  @IsUUID()
  assigneeId: string;
}

export class HandOverAllDto {
  /** Whose tasks. */
  @IsUUID()
  from: string;

  @IsUUID()
  assigneeId: string;
}

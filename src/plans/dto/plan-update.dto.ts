import { IsIn, ValidateIf } from 'class-validator';
import { IsCalendarDay } from '../../platform/http/calendar-day.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { PLAN_STATES } from '../plan.status.js';
import type { PlanState } from '../plan.status.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined && value !== null);

/** What fits whom and when is judged in plan.status.ts. */
export class PlanUpdateDto {
  @IsIn(PLAN_STATES)
  state: PlanState;

  /** Since when it is so; today where left out. */
  @IfGiven()
  @IsCalendarDay()
  date?: string | null;

  @IfGiven()
  @IsPlainText(4000)
  note?: string | null;

  /** 文號, or where the evidence is kept. */
  @IfGiven()
  @IsPlainText(500)
  evidence?: string | null;
}

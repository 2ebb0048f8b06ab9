import { IsBoolean, IsIn, IsObject, IsString, IsUUID, ValidateIf } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { OCCASIONS } from '../assessment.status.js';
import type { AssessmentOccasion } from '../assessment.status.js';
import { IsCalendarDate } from './calendar-date.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** The sheet itself is read by sheet/parse-sheet.ts. */
export class NewAssessmentDto {
  @ValidateIf(
    ({ pilotId, sheet, formerId }: NewAssessmentDto) => pilotId !== undefined || (sheet ?? formerId) === undefined,
  )
  @IsUUID()
  pilotId?: string;

  @IfGiven()
  @IsString()
  @IsCalendarDate()
  assessedAt?: string;

  @IfGiven()
  @IsPlainText(100)
  weightScheme?: string;

  @IfGiven()
  @IsObject()
  sheet?: object;

  /** The assessment that is taken up again; of the same pilot. */
  @IfGiven()
  @IsUUID()
  formerId?: string;

  /** With, and only with, a former one. */
  @IfGiven()
  @IsIn(OCCASIONS)
  occasion?: AssessmentOccasion;

  /** Whether the former one's answers are taken over, to be looked at again; they are, unless a sheet brings others. */
  @IfGiven()
  @IsBoolean()
  carryOver?: boolean;
}

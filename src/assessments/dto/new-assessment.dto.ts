import { IsObject, IsString, IsUUID, ValidateIf } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { IsCalendarDate } from './calendar-date.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** The sheet itself is read by sheet/parse-sheet.ts. */
export class NewAssessmentDto {
  @ValidateIf(({ pilotId, sheet }: NewAssessmentDto) => pilotId !== undefined || sheet === undefined)
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
}

import { IsObject, IsString, IsUUID, Matches, ValidateIf } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** The sheet itself is read by sheet/parse-sheet.ts. */
export class NewAssessmentDto {
  @ValidateIf(({ pilotId, sheet }: NewAssessmentDto) => pilotId !== undefined || sheet === undefined)
  @IsUUID()
  pilotId?: string;

  @IfGiven()
  @IsString()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
  assessedAt?: string;

  @IfGiven()
  @IsPlainText(100)
  weightScheme?: string;

  @IfGiven()
  @IsObject()
  sheet?: object;
}

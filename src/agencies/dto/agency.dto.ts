import { IsIn, ValidateIf } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import type { Agency } from '../agency.entity.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

export class NewAgencyDto {
  @IsPlainText(100)
  name: string;

  @IsIn(AGENCY_LEVELS)
  level: Agency['level'];
}

export class ChangeAgencyDto {
  @IfGiven()
  @IsPlainText(100)
  name?: string;

  @IfGiven()
  @IsIn(AGENCY_LEVELS)
  level?: Agency['level'];
}

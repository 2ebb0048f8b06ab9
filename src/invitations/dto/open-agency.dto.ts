import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import type { Agency } from '../../agencies/agency.entity.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { InviteeDto } from './invitation.dto.js';

export class OpenAgencyDto {
  @IsPlainText(100)
  name: string;

  @IsIn(AGENCY_LEVELS)
  level: Agency['level'];

  @IsObject()
  @ValidateNested()
  @Type(() => InviteeDto)
  coordinator: InviteeDto;
}

import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import type { AgencyRequest } from '../agency-request.entity.js';
import { DECISIONS } from '../decisions.js';
import { IsAddress } from './address.js';
import { InviteeDto } from './invitation.dto.js';

export class NewAgencyRequestDto {
  @IsPlainText(100)
  name: string;

  @IsOptional()
  @IsIn(AGENCY_LEVELS)
  level?: AgencyRequest['level'];

  @IsOptional()
  @IsAddress()
  contactEmail?: string | null;

  @IsOptional()
  @IsPlainText(2000)
  reason?: string | null;
}

export class AgencyRequestDecisionDto {
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];

  @IsOptional()
  @IsPlainText(2000)
  comment?: string | null;

  /** As asked for unless given; needed where nobody said which level it is. */
  @IsOptional()
  @IsIn(AGENCY_LEVELS)
  level?: AgencyRequest['level'];

  /** The first coordinator, with `create`. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => InviteeDto)
  coordinator?: InviteeDto;
}

import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateIf,
} from 'class-validator';
import { PostDto } from '../../accounts/dto/profile.dto.js';
import { ROLES } from '../../platform/database/actor.js';
import type { UserRole } from '../../platform/database/actor.js';
import { IsPlainText } from '../../platform/http/plain-text.js';
import { IsAddress } from './address.js';

/** Ours are 43 characters long; any other is unknown. */
export const MOST_OF_A_TOKEN = 200;

/** Whom to invite. */
export class InviteeDto {
  @IsAddress()
  email: string;

  @IsPlainText(100)
  name: string;
}

export class NewInvitationDto extends InviteeDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: UserRole[];

  /** For administrators: null or left out = the reviewing body. A coordinator's is the own agency. */
  @IsOptional()
  @IsUUID()
  agencyId?: string | null;
}

export class AcceptInvitationDto extends PostDto {
  @IsPlainText(MOST_OF_A_TOKEN)
  token: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsAddress()
  email?: string;

  @IsPlainText(100)
  name: string;

  /** How it is to be made stands in accounts/password-rule.ts. */
  @IsString()
  password: string;
}

import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { ROLES } from '../../platform/database/actor.js';
import type { UserRole } from '../../platform/database/actor.js';
import { IsPlainText } from '../../platform/http/plain-text.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

export class ChangePersonDto {
  @IfGiven()
  @IsPlainText(100)
  name?: string;

  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: UserRole[];
}

import { IsNotEmpty, IsString } from 'class-validator';

export class ChangePasswordDto {
  @IsString()
  @IsNotEmpty()
  current: string;

  /** How it is to be made stands in password-rule.ts, which tells in words what is missing. */
  @IsString()
  next: string;
}

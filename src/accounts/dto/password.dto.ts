import { IsNotEmpty, IsString } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

export class ChangePasswordDto {
  @IsString()
  @IsNotEmpty()
  current: string;

  /** How it is to be made stands in password-rule.ts, which tells in words what is missing. */
  @IsString()
  next: string;
}

/** Ours are 43 characters long; any other is unknown. */
export const MOST_OF_A_TOKEN = 200;

export class UsePasswordLinkDto {
  @IsPlainText(MOST_OF_A_TOKEN)
  token: string;

  @IsString()
  password: string;
}

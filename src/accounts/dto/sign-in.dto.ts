import { IsNotEmpty, IsString } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

export class SignInDto {
  @IsPlainText(254)
  email: string;

  /** Any characters: whether it is the right one is all that is asked of it. */
  @IsString()
  @IsNotEmpty()
  password: string;
}

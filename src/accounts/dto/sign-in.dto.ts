import { IsPlainText } from '../../platform/http/plain-text.js';

export class SignInDto {
  @IsPlainText(254)
  email: string;

  @IsPlainText(200)
  password: string;
}

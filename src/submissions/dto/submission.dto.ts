import { Matches, IsString } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

export class SignDto {
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  sheetHash: string;
}

export class DeclineDto {
  @IsPlainText(4000)
  comment: string;
}

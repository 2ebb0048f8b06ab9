import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

const IsAddress = () => applyDecorators(IsPlainText(254), Matches(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/));

export class NewExpertDto {
  @IsPlainText(100)
  name: string;

  @IsPlainText(200)
  organisation: string;

  /** Where letters are sent, the link goes there as well. */
  @IsOptional()
  @IsAddress()
  email?: string | null;
}

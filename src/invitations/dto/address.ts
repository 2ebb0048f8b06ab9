import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { IsPlainText } from '../../platform/http/plain-text.js';

/** Something with one @ and a dot after it: whether mail arrives there is found out by sending some. */
export const IsAddress = () => applyDecorators(IsPlainText(254), Matches(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/));

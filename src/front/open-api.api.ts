import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/access/caller.js';
import { ENGINE } from '../platform/config/engine.js';
import { localeOf } from '../platform/http/request-locale.js';
import { openApiDocument } from './openapi/document.js';

@Controller('api/v1/openapi.json')
export class OpenApiApi {
  private readonly documents = { 'zh-TW': openApiDocument(ENGINE, 'zh-TW'), en: openApiDocument(ENGINE, 'en') };

  /** Described in the language asked for. */
  @Get()
  @Public()
  document(@Req() request: Request, @Res({ passthrough: true }) response: Response): object {
    const locale = localeOf(request);
    response.set({ 'Content-Language': locale, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' });
    return this.documents[locale];
  }
}

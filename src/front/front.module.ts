import { Module } from '@nestjs/common';
import { ErrorPage } from './error-page.js';
import { FrontPages } from './front.pages.js';
import { OpenApiApi } from './open-api.api.js';

/** What everybody may read: the first page, the API's page and its document, and the pages of refusals. */
@Module({ controllers: [FrontPages, OpenApiApi], providers: [ErrorPage], exports: [ErrorPage] })
export class FrontModule {}

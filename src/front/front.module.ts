import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { PageTemplates } from '../platform/views/page-templates.js';
import { ErrorPage } from './error-page.js';
import { FrontPages } from './front.pages.js';
import { FrontViews } from './front-views.js';
import { OpenApiApi } from './open-api.api.js';

/** What everybody may read: the first page, the API's page and its document, and the pages of refusals. */
@Module({
  controllers: [FrontPages, OpenApiApi],
  providers: [
    { provide: PageTemplates, useFactory: () => new PageTemplates(join(PROJECT_ROOT, 'templates')) },
    FrontViews,
    ErrorPage,
  ],
  exports: [ErrorPage],
})
export class FrontModule {}

import { Module } from '@nestjs/common';
import { FrameworkPreviewApi } from './framework-preview.api.js';
import { FrameworkPreviewPages } from './framework-preview.pages.js';
import { LatestSheetsRepository } from './latest-sheets.repository.js';
import { PreviewVersion } from './preview-version.js';

@Module({
  controllers: [FrameworkPreviewApi, FrameworkPreviewPages],
  providers: [PreviewVersion, LatestSheetsRepository],
})
export class FrameworkPreviewModule {}

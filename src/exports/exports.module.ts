import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { ExportBook } from './export-book.js';
import { ExportEverything } from './export-everything.js';
import { ExportSlots } from './export-slots.js';
import { ExportsApi } from './exports.api.js';
import { ExportsPages } from './exports.pages.js';
import { ExportsRepository } from './exports.repository.js';
import { ReadExports } from './read-exports.js';

/** What leaves the service as data: everything in one file. */
@Module({
  imports: [AgenciesModule],
  controllers: [ExportsApi, ExportsPages],
  providers: [ExportsRepository, ExportSlots, ExportBook, ExportEverything, ReadExports],
})
export class ExportsModule {}

import { Module } from '@nestjs/common';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import { FontAssets } from './font-assets.js';
import { PdfPrinter } from './pdf-printer.js';

@Module({
  providers: [
    FontAssets,
    {
      provide: PdfPrinter,
      inject: [CONFIG, FontAssets],
      useFactory: ({ dataDir, chromiumPath }: Config, fonts: FontAssets) =>
        new PdfPrinter({ dataDir, executablePath: chromiumPath }, fonts),
    },
  ],
  exports: [PdfPrinter, FontAssets],
})
export class BrowserModule {}

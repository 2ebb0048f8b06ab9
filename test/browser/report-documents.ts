import { FontAssets } from '../../src/platform/browser/font-assets.js';
import { PdfPrinter } from '../../src/platform/browser/pdf-printer.js';
import type { Assets } from '../../src/platform/browser/pdf-printer.js';
import { testConfig } from '../support/test-config.js';

/** Hands on what the fonts give, and remembers what was asked for. */
export class CountedAssets implements Assets {
  readonly asked: string[] = [];
  private readonly fonts = new FontAssets();

  faces(): string {
    return this.fonts.faces();
  }

  read(path: string): ReturnType<Assets['read']> {
    this.asked.push(path);
    return this.fonts.read(path);
  }
}

export function aPrinter(assets: Assets = new FontAssets()): PdfPrinter {
  const { dataDir, chromiumPath } = testConfig();
  return new PdfPrinter({ dataDir, executablePath: chromiumPath }, assets);
}

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Assets } from './pdf-printer.js';

const FAMILY = '@fontsource/noto-sans-tc';
const WEIGHTS = [400, 700] as const;
const FILE = /^noto-sans-tc-[a-z0-9-]+-(400|700)-normal\.woff2$/;
const MOST_BYTES_KEPT = 24 * 1024 * 1024;

/** Noto Sans TC as it comes with the project: woff2 files, each for a range of characters. */
export class FontAssets implements Assets {
  private readonly folder = dirname(createRequire(import.meta.url).resolve(`${FAMILY}/package.json`));
  private readonly kept = new Map<string, Buffer>();
  private keptBytes = 0;
  private rules: string | null = null;

  async read(path: string): Promise<{ body: Buffer; contentType: string } | null> {
    const name = path.startsWith('/fonts/') ? path.slice('/fonts/'.length) : '';
    if (!FILE.test(name)) return null;
    const body = this.kept.get(name) ?? (await this.keep(name));
    return { body, contentType: 'font/woff2' };
  }

  /** `@font-face` rules with addresses under https://report.assets/fonts/. */
  faces(): string {
    this.rules ??= WEIGHTS.map((weight) => readFileSync(join(this.folder, `${weight}.css`), 'utf8'))
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/url\(\.\/files\/([^)]+\.woff2)\) format\('woff2'\), url\([^)]*\) format\('woff'\)/g, FONT_ADDRESS)
      .replaceAll('font-display: swap', 'font-display: block');
    return this.rules;
  }

  private async keep(name: string): Promise<Buffer> {
    const body = await readFile(join(this.folder, 'files', name));
    if (this.keptBytes + body.length <= MOST_BYTES_KEPT) {
      this.kept.set(name, body);
      this.keptBytes += body.length;
    }
    return body;
  }
}

const FONT_ADDRESS = "url(https://report.assets/fonts/$1) format('woff2')";

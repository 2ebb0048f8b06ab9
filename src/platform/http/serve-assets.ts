import type { NestExpressApplication } from '@nestjs/platform-express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Styles of the pages, and the Chinese font they fall back to where a machine has none. */
export function serveAssets(app: NestExpressApplication, root: string): void {
  const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-tc/package.json'));
  const options = { index: false, redirect: false, immutable: true, maxAge: '365d' } as const;
  app.useStaticAssets(join(root, 'templates', 'assets'), {
    ...options,
    immutable: false,
    maxAge: '1h',
    prefix: '/assets/',
  });
  app.useStaticAssets(fonts, { ...options, dotfiles: 'ignore', prefix: '/fonts/noto-sans-tc/' });
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The Chinese font that pages fall back to where a machine has none. */
export const FONT_FOLDER = dirname(require.resolve('@fontsource/noto-sans-tc/package.json'));

/** Every style and script of the pages, by the path under which it is served. */
export function assetFiles(root: string): Record<string, string> {
  const built = join(root, 'dist', 'assets');
  if (!existsSync(built)) throw new Error('The styles have not been built: npm run build');
  return {
    '/assets/site.css': join(built, 'site.css'),
    '/assets/fonts.css': join(built, 'fonts.css'),
    '/assets/stand-in.ttf': join(built, 'stand-in.ttf'),
    '/assets/icon.svg': join(root, 'templates', 'assets', 'icon.svg'),
    '/assets/site.js': join(root, 'templates', 'assets', 'site.js'),
    '/assets/htmx.js': require.resolve('htmx.org/dist/htmx.min.js'),
  };
}

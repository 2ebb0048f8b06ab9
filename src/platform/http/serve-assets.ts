import type { NestExpressApplication } from '@nestjs/platform-express';
import { assetFiles, FONT_FOLDER } from '../views/assets.js';

const FOR_EVER = { immutable: true, maxAge: '365d' } as const;

/** Styles and scripts of the pages under addresses that change with their content, and the Chinese font. */
export function serveAssets(app: NestExpressApplication, root: string): void {
  for (const [path, file] of Object.entries(assetFiles(root))) {
    app.use(path, (_request: unknown, response: { sendFile: (path: string, options: object) => void }) =>
      response.sendFile(file, { ...FOR_EVER, dotfiles: 'allow' }),
    );
  }
  app.useStaticAssets(FONT_FOLDER, {
    ...FOR_EVER,
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    prefix: '/fonts/noto-sans-tc/',
  });
}

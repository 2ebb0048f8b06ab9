// Compiles the styles of the pages into dist/assets/site.css, and the faces of the Chinese font into fonts.css beside it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { css } = compile(join(root, 'templates', 'styles', 'site.scss'), {
  style: 'compressed',
  importers: [new NodePackageImporter(root)],
  quietDeps: true,
});
const faces = [400, 700].map((weight) =>
  readFileSync(join(root, 'node_modules/@fontsource/noto-sans-tc', `${weight}.css`), 'utf8')
    .replace(/\/\*.*?\*\/|\s*\n\s*/g, '')
    .replaceAll(/url\(\.\/files\/([\w[\]-]+\.woff2)\) format\('woff2'\),[^;]+;/g, 'url(/fonts/noto-sans-tc/files/$1);'),
);
mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
writeFileSync(join(root, 'dist', 'assets', 'site.css'), css);
writeFileSync(join(root, 'dist', 'assets', 'fonts.css'), faces.join(''));

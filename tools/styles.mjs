// Compiles the styles of the pages into dist/assets/site.css, and the faces of the Chinese font into fonts.css beside it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, NodePackageImporter } from 'sass';
import { FULL_WIDTH, standInFont } from './stand-in-font.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { css } = compile(join(root, 'templates', 'styles', 'site.scss'), {
  style: 'compressed',
  importers: [new NodePackageImporter(root)],
  quietDeps: true,
});
// Both weights of the same characters side by side: what repeats is then near enough for gzip to say it once.
const [regular, bold] = [400, 700].map(facesOf);
const faces = regular.flatMap((face, index) => [face, bold[index]]);
mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
writeFileSync(join(root, 'dist', 'assets', 'site.css'), css);
writeFileSync(join(root, 'dist', 'assets', 'stand-in.ttf'), standInFont());
writeFileSync(join(root, 'dist', 'assets', 'fonts.css'), [...faces, standIn()].join(''));

function facesOf(weight) {
  const source = readFileSync(join(root, 'node_modules/@fontsource/noto-sans-tc', `${weight}.css`), 'utf8');
  return source
    .replace(/\/\*.*?\*\/|\s*\n\s*/g, '')
    .replaceAll(/url\(\.\/files\/([\w[\]-]+\.woff2)\) format\('woff2'\),[^;]+;/g, 'url(/fonts/noto-sans-tc/files/$1);')
    .split(/(?<=\})/)
    .map((face) => face.replace(/(?<=unicode-range: )[^;]+/, hanOf))
    .filter((face) => /-tc-\d+-\d+-normal/.test(face) && !face.includes('unicode-range: ;'));
}

/**
 * Letters and digits stay with a font that the machine has: only what is as wide as it is high in every Chinese font may
 * come later without moving what is around it.
 */
function hanOf(ranges) {
  return ranges
    .split(',')
    .filter((range) => Number.parseInt(range.slice(2), 16) >= 0x2010)
    .join(',');
}

/**
 * What Chinese text is set in until the font has come: whichever Chinese font the machine has, under names that the
 * styles do not list, otherwise empty frames of the same width, so that nothing moves when it comes. Pages ask for it in
 * their first lines, as it must be there before any text is set. Rejected: `font-display: optional` leaves the first
 * visit unreadable where there is no Chinese font, `block` lays text out in the wrong widths too, and `data:` would
 * loosen the content policy and still come too late.
 */
function standIn() {
  const local = [
    ...['NotoSansCJKtc-Regular', 'Noto Sans CJK TC Regular', 'NotoSansCJKjp-Regular', 'Noto Sans CJK JP Regular'],
    ...['Source Han Sans TC', 'Droid Sans Fallback', 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'AR PL UMing TW'],
    ...['PMingLiU', 'MingLiU', 'TW-Sung'],
  ].map((name) => `local('${name}')`);
  const hex = (code) => code.toString(16);
  const range = FULL_WIDTH.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',');
  const source = [...local, `url(/assets/stand-in.ttf)`].join(',');
  return `@font-face{font-family:'Han Stand-in';font-weight:1 1000;src:${source};unicode-range:${range};}`;
}

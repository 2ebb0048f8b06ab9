import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EN } from '../../src/front/words-en.js';
import { ZH_TW } from '../../src/front/words-zh-tw.js';
import { LOCALES, Words } from '../../src/platform/views/words.js';

const root = join(import.meta.dirname, '../..');
const words = new Words(join(root, 'templates/words'));
const keys = [...words.all('zh-TW').keys()];

const textsBelow = (folder: string, isWanted: (path: string) => boolean): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(isWanted)
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));

const templates = textsBelow('templates', (path) => path.endsWith('.hbs') && !path.startsWith('reports/'));
const code = textsBelow('src', (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));

/** `{{t "room.page.entry"}}` and `(t "…")`; `{{pick "room.states" state}}` stands for the whole group. */
const inTemplates = (helper: 't' | 'pick'): string[] =>
  templates.flatMap((text) => [...text.matchAll(new RegExp(`[{(]${helper} "([^"]+)"`, 'g'))].map(([, key]) => key!));

const rooms = [...new Set(keys.map((key) => key.split('.')[0]!))];
/** Any text in the code that is a key, or, with a value put in, begins one. */
const inCode: string[] = code.flatMap((text) =>
  [...text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)(\.?\$\{)?/gi)].map(([, key, more]) => (more ? `${key}.` : key!)),
);

const said = new Set([...inTemplates('t'), ...inCode]);
const groups = [...inTemplates('pick'), ...inCode, ...inTemplates('t')].map((group) =>
  group.endsWith('.') ? group : `${group}.`,
);
/** Parts of keys that are put together from a page's own prefix, such as `say('gates.title')`. */
const isUsed = (key: string): boolean =>
  said.has(key) || groups.some((group) => key.startsWith(group)) || inCode.some((part) => key.endsWith(`.${part}`));

const formsOf = (entry: unknown): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry as object));

describe('The language files of the pages', () => {
  it('say the same things in both languages', () => {
    expect([...words.all('en').keys()].sort()).toEqual([...keys].sort());
  });

  it('have an entry for everything that a template asks for', () => {
    const groupsThere = (group: string) => keys.some((key) => key.startsWith(`${group}.`));
    expect(inTemplates('t').filter((key) => !words.has('zh-TW', key))).toEqual([]);
    expect(inTemplates('pick').filter((group) => !groupsThere(group))).toEqual([]);
  });

  it('have an entry for everything that the code asks for by its whole name', () => {
    const asked = code.flatMap((text) =>
      [...text.matchAll(/\.say\(\s*[\w.()]+,\s*'([\w.-]+)'/g)].map(([, key]) => key!),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((key) => rooms.includes(key.split('.')[0]!) && !words.has('zh-TW', key))).toEqual([]);
  });

  it('have a group for everything that the code picks from by its whole name', () => {
    const picked = code.flatMap((text) =>
      [...text.matchAll(/\.pick\(\s*[\w.()]+,\s*'([\w.-]+)'/g)].map(([, group]) => group!),
    );
    expect(picked.length).toBeGreaterThan(5);
    expect(picked.filter((group) => !keys.some((key) => key.startsWith(`${group}.`)))).toEqual([]);
  });

  it('have no entry that nobody uses', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  /** Names of programs and forms of paper, and signs that are the same everywhere. */
  const SAME = /^(API|PDF|HTML|JSON|CSV|Excel|—|–|[\s\p{P}{}\w]*\{[^}]+\}[\s\p{P}{}]*)$/u;

  it('are not left in one language: no entry reads the same in both, but names and signs', () => {
    const same = keys.filter((key) => {
      const [one, other] = LOCALES.map((locale) => formsOf(words.all(locale).get(key)));
      return one!.some((text) => other!.includes(text) && !SAME.test(text));
    });
    expect(same).toEqual(['frame.footer.study']);
  });

  it('ask for the same values in both languages', () => {
    const valuesIn = (key: string, locale: 'zh-TW' | 'en') =>
      [...new Set(formsOf(words.all(locale).get(key)).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
    const differing = keys.filter((key) => valuesIn(key, 'zh-TW').join() !== valuesIn(key, 'en').join());
    expect(differing).toEqual([]);
  });

  it('use none of the words that officials would not say to one another', () => {
    const never = /全套|半套|拍板|卡住|卡在|不理|小黃|裁併|精簡人力|關卡|樂觀/;
    const said = keys.filter((key) => formsOf(words.all('zh-TW').get(key)).some((text) => never.test(text)));
    expect(said).toEqual([]);
  });

  it('hold every visible word: templates have none of their own', () => {
    const HAN_OR_WORD = /[\p{Script=Han}]|[A-Za-z]{3,}/u;
    const visible = templates.flatMap((text) =>
      text
        .replace(/\{\{!--[\s\S]*?--\}\}|\{\{[^}]*\}\}\}?/g, '')
        .replace(/<[^>]*>/g, '\n')
        .split('\n')
        .filter((line) => HAN_OR_WORD.test(line)),
    );
    // An address, and the name of a structure, on the page of the API.
    expect(visible).toEqual(['/api/v1/openapi.json', 'Problem']);
  });
});

describe('The words of the pages that everybody may read', () => {
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([name, member]) => flat(member, `${path}.${name}`));

  it('are the same things in both languages, and none is left in one', () => {
    const chinese = new Map(flat(ZH_TW));
    const english = new Map(flat(EN));
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    const same = [...chinese].filter(
      ([path, text]) => english.get(path) === text && /[A-Za-z]{3,}|\p{Script=Han}/u.test(text),
    );
    expect(same.map(([path]) => path)).toEqual(['.docs.types.null']);
  });
});

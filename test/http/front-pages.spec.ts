import request from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { structure } from '../fixtures/framework.js';
import { expectProblem } from './problem.js';
import type { OpenApiDocument } from './documented.js';

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';
const HAN = /\p{Script=Han}/u;
const PAGES = ['/', '/api/docs', '/no/such/page'];
const NOTE = { 'zh-TW': '示範資料，非該機關自評', en: 'Demonstration data' };
const LANGUAGES = ['zh-TW', 'en'] as const;

/** What a reader sees of a page, without its tags. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(head|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+lang="zh-TW"[^>]*>[^<]*</g, '<')
    .replace(/<(pre|code)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ');

describe('The pages that everybody may read', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ environment: { PUBLIC_URL: 'https://readiness.example' } })));
  afterAll(() => app.stop());

  /** Our own script, and none other, is taken out before a page is searched for scripts. */
  const OWN_SCRIPT = /<script type="module" src="\/assets\/site\.js\?v[^"]*"><\/script>/;

  const page = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    request(app.url)
      .get(path)
      .set({ Accept: HTML, ...headers });
  const pageIn = (path: string, lang: string) => page(`${path}?lang=${lang}`);

  it.each(PAGES)('%s is in the language chosen on it, else as the browser asks, else in Chinese', async (path) => {
    const english = { 'Accept-Language': 'en-GB,en;q=0.9' };
    const languages = async (query: string, headers = {}) => {
      const { headers: told, text } = await page(path + query, headers);
      const [, lang] = /<html lang="([^"]+)"/.exec(text) ?? [];
      expect(told['content-language']).toBe(lang);
      expect(told['vary']).toContain('Accept-Language');
      return lang;
    };
    expect(await languages('')).toBe('zh-TW');
    expect(await languages('', english)).toBe('en');
    expect(await languages('?lang=zh-TW', english)).toBe('zh-TW');
    expect(await languages('?lang=en')).toBe('en');
    expect(await languages('?lang=fr&lang=en', english)).toBe('en');
    expect(await languages('?lang=%00%', english)).toBe('en');
  });

  it.each(PAGES)('%s has no Chinese in English but names that are marked as Chinese', async (path) => {
    const { text } = await pageIn(path, 'en');
    expect(wordsOf(text)).not.toMatch(HAN);
    expect(wordsOf((await pageIn(path, 'zh-TW')).text)).toMatch(HAN);
  });

  it.each(PAGES)(
    '%s works under the strict policy: no inline script or style, nothing from elsewhere',
    async (path) => {
      const { text, headers } = await pageIn(path, 'zh-TW');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(text.replace(OWN_SCRIPT, '')).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
      const loaded = [...text.matchAll(/<(?:link rel="stylesheet"|img|iframe)[^>]*(?:href|src)="([^"]+)"/g)].map(
        ([, url]) => url!.replaceAll('&#x3D;', '='),
      );
      expect(loaded.length).toBeGreaterThan(0);
      for (const url of loaded) expect([url, (await app.http.get(url)).status]).toEqual([url, 200]);
    },
  );

  it.each(PAGES)(
    '%s has one first heading, no heading level skipped, landmarks, and ids that are unique',
    async (path) => {
      const { text } = await pageIn(path, 'en');
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
      for (const landmark of ['<header', '<nav', '<main id="main"', '<footer']) expect(text).toContain(landmark);
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const links = [...text.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].map(([, id]) => id!);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it.each(['/', '/api/docs'])('%s tells search engines its address in either language', async (path) => {
    const { text } = await pageIn(path, 'en');
    const found = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
    expect(found.map(([, lang, href]) => [lang, href!.replaceAll('&#x3D;', '=')])).toEqual([
      ['zh-TW', `https://readiness.example${path}?lang=zh-TW`],
      ['en', `https://readiness.example${path}?lang=en`],
    ]);
  });

  it('names on the first page the seven prerequisites, the four steps and where the API is', async () => {
    for (const lang of LANGUAGES) {
      const { text } = await pageIn('/', lang);
      const { body } = await app
        .as(app.people.respondent)
        .get('/api/v1/frameworks/ecd-56@1')
        .set('Accept-Language', lang);
      const gates = body.gates as { name: string }[];
      const headings = [...text.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, heading]) => heading!);
      expect(headings.slice(-gates.length)).toEqual(gates.map(({ name }) => name));
      expect(headings).toHaveLength(4 + gates.length);
      expect(text).toContain(String(structure.factors.length));
      expect(text).toMatch(/href="\/api\/docs\?lang/);
    }
  });

  it('shows on the API page every operation and every structure of the document', async () => {
    const { body } = await app.http.get('/api/v1/openapi.json');
    const { paths, components } = body as OpenApiDocument;
    const { text } = await pageIn('/api/docs', 'zh-TW');
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        expect(text).toContain(`<h3 id="${operationId}">`);
        expect(text).toContain(`<span class="method">${method.toUpperCase()}</span> <code>${path}</code>`);
      }
    }
    for (const name of Object.keys(components.schemas)) expect(text).toContain(` id="${name}"`);
    expect(text).toContain('https://readiness.example/api/v1/auth/tokens');
  });

  it('marks every page of a demo workspace as such, and no other', async () => {
    const demo = await startApp({ environment: { DEMO: '1' } });
    try {
      for (const path of PAGES) {
        for (const lang of LANGUAGES) {
          const shown = await demo.http.get(`${path}?lang=${lang}`).set('Accept', HTML);
          expect(shown.text).toContain(NOTE[lang]);
          expect((await pageIn(path, lang)).text).not.toContain(NOTE[lang]);
        }
      }
    } finally {
      await demo.stop();
    }
  });

  it('tells people by a page that there is nothing at an address, with the way home', async () => {
    const { status, headers, text } = await pageIn('/no/such/page', 'zh-TW');
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('找不到這個網頁');
    expect(text).toContain('href="/"');
  });

  it('tells programs by problem+json: under /api and /health always, elsewhere unless they ask for a page', async () => {
    for (const path of ['/api/v1/no-such', '/api/no-such', '/health/no-such']) expectProblem(await page(path), 404);
    for (const accept of ['*/*', 'application/json', 'application/problem+json, text/html;q=0.5']) {
      expectProblem(await page('/no/such/page', { Accept: accept }), 404);
    }
    expectProblem(await app.http.post('/').set('Accept', 'application/json'), 404);
  });

  it('never shows on a page what was sent in its address', async () => {
    const { text } = await page('/%3Cscript%3Ealert(1)%3C/script%3E?lang=%3Cb%3E');
    expect(text.replace(OWN_SCRIPT, '')).not.toMatch(/<script|<b>/);
    expect((await page('/%E0%A4%A')).status).toBe(404);
  });
});

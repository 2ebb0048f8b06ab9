import type { Request, Response } from 'express';
import { join } from 'node:path';
import { readConfig } from '../platform/config/config.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { Cookies } from '../platform/http/cookies.js';
import { configured } from '../platform/settings/settings.js';
import type { SettingsRegister } from '../platform/settings/settings-register.js';
import { AssetAddresses } from '../platform/views/asset-addresses.js';
import { assetFiles } from '../platform/views/assets.js';
import { PageTemplates } from '../platform/views/page-templates.js';
import { Pages } from '../platform/views/pages.js';
import { Words } from '../platform/views/words.js';
import { ErrorPage } from './error-page.js';
import { wordsIn } from './words-in.js';

const folder = join(PROJECT_ROOT, 'templates');
const words = new Words(join(folder, 'words'));
const templates = new PageTemplates(folder, words);
const config = readConfig({ DEMO: '0' }, PROJECT_ROOT);
const assets = new AssetAddresses(assetFiles(PROJECT_ROOT));
const pages = new Pages(templates, words, assets, new Cookies(config.publicUrl), config, {
  current: configured(config),
} as SettingsRegister);

/** As much of a request and a response as a page needs. */
const request = (lang: string) =>
  ({ originalUrl: `/some/page?x=1&lang=${lang}`, headers: {}, acceptsLanguages: () => false }) as unknown as Request;
const response = () => {
  const one = { status: () => one, type: () => one, set: () => one, cookie: () => one };
  return one as unknown as Response;
};
const page = (status: number, locale: 'zh-TW' | 'en' = 'zh-TW', detail = '內部的句子') =>
  new ErrorPage(pages).html(request(locale), response(), status, detail);

describe('The page of a refusal', () => {
  it.each([
    [404, 'notFound'],
    [500, 'unexpected'],
    [503, 'away'],
  ] as const)('says in both languages what a %i means and what one can do', (status, kind) => {
    for (const locale of ['zh-TW', 'en'] as const) {
      const { title, help } = wordsIn(locale).errors[kind];
      const html = page(status, locale);
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(html).toContain(help);
      expect(html).toContain(String(status));
    }
  });

  it('repeats the sentence of any other refusal, escaped', () => {
    expect(page(413, 'zh-TW', '太大了 <b>')).toContain('太大了 &lt;b&gt;');
    expect(page(500)).not.toContain('內部的句子');
  });

  it('offers the same address in the other language', () => {
    expect(page(404)).toMatch(/href="\/some\/page\?x&#x3D;1&amp;lang&#x3D;en" lang="en"/);
  });

  it('does not pretend to be an address of its own', () => {
    expect(page(404)).not.toContain('rel="alternate"');
  });
});

describe('Page templates', () => {
  it('refuse a model that lacks a name which the page asks for', () => {
    expect(() => templates.render('error', { error: {} })).toThrow();
  });
});

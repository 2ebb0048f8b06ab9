import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { launchChromium } from './chromium-process.js';
import type { ChromiumOptions } from './chromium-process.js';
import { bookmarksOf, pageNumbers } from './page-numbers.js';

/** Where a document may find what it needs, and nothing else: https://report.assets/. */
export interface Assets {
  /** `@font-face` rules, for every document to print. */
  faces(): string;
  /** null where there is no such asset. */
  read(path: string): Promise<{ body: Buffer; contentType: string } | null>;
}

const ORIGIN = 'https://report.assets';
const TIMEOUT_MS = 20_000;

/** Prints our own documents with a browser that stays warm and is started again when it has died. */
@Injectable()
export class PdfPrinter implements OnModuleDestroy {
  private browser: Promise<Browser> | null = null;

  constructor(
    private readonly options: ChromiumOptions,
    private readonly assets: Assets,
  ) {}

  /**
   * Tagged A4 PDF with bookmarks, set in the fonts that come along. Printed twice: the first print tells on which pages the headings lie, the second
   * has the numbers in its contents list (elements with `data-toc`).
   *
   * @throws Error where the browser fails twice in a row
   */
  async print(html: string): Promise<Uint8Array> {
    const document = html.replace('<head>', (head) => `${head}<style>${this.assets.faces()}</style>`);
    try {
      return await this.printOnce(document);
    } catch (error) {
      if (await this.isAlive()) throw error;
      return this.printOnce(document);
    }
  }

  async onModuleDestroy(): Promise<void> {
    const browser = await this.browser?.catch(() => null);
    this.browser = null;
    await browser?.close().catch(() => undefined);
  }

  private async printOnce(html: string): Promise<Uint8Array> {
    const browser = await this.warmBrowser();
    const page = await browser.newPage();
    try {
      await this.open(page, html);
      const first = await printed(page);
      const headings = await page.evaluate(HEADINGS_WITH_IDS);
      const pages = pageNumbers(headings as { id: string; title: string }[], await bookmarksOf(first));
      if (Object.keys(pages).length === 0) return first;
      await page.evaluate(`(${FILL_IN})(${JSON.stringify(pages)})`);
      return await printed(page);
    } finally {
      await page.close().catch(() => undefined);
    }
  }

  private async open(page: Page, html: string): Promise<void> {
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.setRequestInterception(true);
    page.on('request', (request) => void this.answer(request, html));
    await page.goto(`${ORIGIN}/document.html`, { waitUntil: 'load', timeout: TIMEOUT_MS });
    await page.evaluate('document.fonts.ready.then(() => true)');
  }

  private async answer(request: HTTPRequest, html: string): Promise<void> {
    const url = new URL(request.url());
    if (url.origin === ORIGIN && url.pathname === '/document.html') {
      const headers = { 'Content-Security-Policy': "script-src 'none'; connect-src 'none'" };
      await request
        .respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html })
        .catch(() => 0);
      return;
    }
    const asset = url.origin === ORIGIN ? await this.assets.read(url.pathname).catch(() => null) : null;
    if (!asset) return void (await request.abort('blockedbyclient').catch(() => 0));
    await request
      .respond({
        status: 200,
        contentType: asset.contentType,
        headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=31536000, immutable' },
        body: asset.body,
      })
      .catch(() => 0);
  }

  private warmBrowser(): Promise<Browser> {
    this.browser ??= launchChromium(this.options).then(
      (browser) => {
        browser.on('disconnected', () => (this.browser = null));
        return browser;
      },
      (error: unknown) => {
        this.browser = null;
        throw error;
      },
    );
    return this.browser;
  }

  private async isAlive(): Promise<boolean> {
    const browser = await this.browser?.catch(() => null);
    return browser?.connected === true;
  }
}

function printed(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: TIMEOUT_MS });
}

/** Run in the page: every heading in order; a contents entry may name it or the section it opens. */
const HEADINGS_WITH_IDS = `(() => {
  const wanted = new Set([...document.querySelectorAll('[data-toc]')].map((entry) => entry.dataset.toc));
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const section = heading.closest('section[id]');
    const opens = section && section.querySelector('h1, h2, h3, h4, h5, h6') === heading ? section.id : '';
    const id = wanted.has(heading.id) ? heading.id : wanted.has(opens) ? opens : '';
    return { id, title: heading.textContent };
  });
})()`;

const FILL_IN = `(pages) => {
  for (const entry of document.querySelectorAll('[data-toc]')) {
    const page = pages[entry.dataset.toc];
    if (page !== undefined) entry.textContent = String(page);
  }
}`;

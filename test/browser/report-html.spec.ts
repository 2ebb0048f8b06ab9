import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { reportModel } from '../../src/report-content/report-model.js';
import { ReportTemplates } from '../../src/reports/report-templates.js';
import { reportInputOf } from '../fixtures/report-input.js';
import { caseSheet } from '../fixtures/sheets.js';
import { testConfig } from '../support/test-config.js';
import { aPrinter, CountedAssets } from './report-documents.js';

const ORIGIN = 'https://report.assets';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** Opens a document as if it came from the web, and lists the addresses that it asked for. */
async function opened(browser: Browser, html: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.setViewport(viewport);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.url() === `${ORIGIN}/`) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.respond({ status: 404 });
  });
  await page.goto(`${ORIGIN}/`);
  return { page, asked };
}

describe.each(['zh-TW', 'en'] as const)('the report as a page on the screen, in %s', (locale) => {
  const input = reportInputOf(caseSheet('nice-2009-09'), locale);
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    const { dataDir, chromiumPath } = testConfig();
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
    html = new ReportTemplates().html(reportModel(input));
  });
  afterAll(() => browser.close());

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('has nothing that accessibility rules object to at %s', async (_where, viewport) => {
    const { page } = await opened(browser, html, viewport);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('needs no scrolling to the side on a phone', async () => {
    const { page } = await opened(browser, html, PHONE);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect({ width, widest: await sticksOut(page) }).toEqual({ width: PHONE.width, widest: [] });
    await page.close();
  });

  it('asks for nothing but itself', async () => {
    const { page, asked } = await opened(browser, html, DESK);
    expect(asked).toEqual([`${ORIGIN}/`]);
    await page.close();
  });
});

describe('the printer', () => {
  it('lets a document reach nothing outside, whatever it asks for', async () => {
    let reached = 0;
    const outside = createServer((caller) => {
      reached += 1;
      caller.destroy();
    }).listen(0, '127.0.0.1');
    await once(outside, 'listening');
    const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    const assets = new CountedAssets();
    const printer = aPrinter(assets);
    const pdf = await printer.print(
      `<html lang="en"><head><title>x</title><link rel="stylesheet" href="${address}/a.css">
        <style>@import url(${address}/b.css); h1 { background: url(${address}/c.png) }</style></head>
        <body><h1>Title</h1><img src="${address}/d.png" alt=""><iframe src="${address}/e.html"></iframe>
        <img src="file:///etc/hostname" alt=""><script>fetch("${address}/f")</script></body></html>`,
    );
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect({ reached, asked: assets.asked }).toEqual({ reached: 0, asked: [] });
    await printer.onModuleDestroy();
    outside.close();
  });
});

/** Rule and place of everything axe-core finds. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(`axe.run().then(({ violations }) => violations)`);
  const list = found as { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
  return list.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  );
}

/** What is wider than the window and does not scroll within itself. */
async function sticksOut(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.table, .chart, table, svg'))
    .map((one) => one.tagName + '.' + one.className)`);
}

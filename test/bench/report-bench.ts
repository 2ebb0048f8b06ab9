import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import type { Browser } from 'puppeteer-core';
import { WorkerModule } from '../../src/app.module.js';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { FontAssets } from '../../src/platform/browser/font-assets.js';
import { PdfPrinter } from '../../src/platform/browser/pdf-printer.js';
import { createLog } from '../../src/platform/log/log.js';
import { Printing } from '../../src/platform/printing/printing.js';
import { RenderReport } from '../../src/reports/render-report.js';
import { SettingsRegister } from '../../src/platform/settings/settings-register.js';
import { ReportTemplates } from '../../src/reports/report-templates.js';
import { median, ratio } from './numbers.js';
import type { Measured } from './numbers.js';
import type { Stage } from './stage.js';

const TIMED = 8;
const REPORTS = 60;
const MEBIBYTE = 1024 * 1024;

/** One report of the demo workspace, rendered over and over through the worker's own use case. */
class ReportRun {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly admin: pg.Client,
    private readonly reportId: string,
    private readonly agencyId: string,
  ) {}

  static async open(stage: Stage): Promise<ReportRun> {
    const options = { config: stage.config, serviceUrl: stage.serviceUrl, log: createLog('silent', 'worker') };
    const app = await NestFactory.createApplicationContext(WorkerModule.with(options), { logger: false });
    const admin = new pg.Client({ connectionString: stage.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ id: string; agency: string; person: string }>(
      `SELECT s.id, s.agency_id AS agency, s.approved_by AS person FROM submissions s JOIN pilots p ON p.id = s.pilot_id
        WHERE p.title LIKE 'N 合一%' ORDER BY s.submitted_at DESC LIMIT 1`,
    );
    const { id, agency, person } = rows[0]!;
    const reportId = randomUUID();
    await admin.query('DELETE FROM reports');
    await admin.query(
      `INSERT INTO reports (id, submission_id, agency_id, review_state, format, locale, template_version, status,
        requested_by, requested_at) VALUES ($1, $2, $3, 'self-assessed', 'pdf', 'zh-TW', $4, 'queued', $5, now())`,
      [reportId, id, agency, app.get(ReportTemplates).versionUnder(app.get(SettingsRegister).current), person],
    );
    return new ReportRun(app, admin, reportId, agency);
  }

  /** Milliseconds from the start of the job to the bytes stored. */
  async render(): Promise<number> {
    await this.admin.query(`UPDATE reports SET status = 'queued', content = NULL WHERE id = $1`, [this.reportId]);
    const from = performance.now();
    await this.app.get(Printing).print(this.app.get(RenderReport), { id: this.reportId, agencyId: this.agencyId });
    const took = performance.now() - from;
    const { rows } = await this.admin.query<{ status: string }>('SELECT status FROM reports WHERE id = $1', [
      this.reportId,
    ]);
    if (rows[0]?.status !== 'ready') throw new Error(`the report is ${rows[0]?.status}`);
    return took;
  }

  /** The very html that the service prints. */
  async html(): Promise<string> {
    const printer = this.app.get(PdfPrinter);
    const print = printer.print.bind(printer);
    let seen = '';
    printer.print = (html) => ((seen = html), print(html));
    await this.render();
    printer.print = print;
    return seen;
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.app.close();
  }
}

/** A report PDF with a warm browser, beside Chromium printing the same finished html twice, in turns. */
export async function benchReport(stage: Stage): Promise<Measured> {
  const run = await ReportRun.open(stage);
  const browser = await launchChromium({ dataDir: stage.config.dataDir, executablePath: stage.config.chromiumPath });
  try {
    const fonts = new FontAssets();
    const html = (await run.html()).replace('<head>', `<head><style>${fonts.faces()}</style>`);
    await printTwice(browser, html, fonts);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < TIMED; round++) {
      ours.push(await run.render());
      bare.push(await printTwice(browser, html, fonts));
    }
    const found = median(ours) / median(bare);
    return {
      what: 'report PDF with a warm browser, job start to bytes stored',
      figure: `${ratio(found)} of Chromium printing the same html twice`,
      aim: '≤ 1.3',
      met: found <= 1.3,
      detail: { 'report, ms': Math.round(median(ours)), 'Chromium alone, ms': Math.round(median(bare)) },
    };
  } finally {
    await browser.close();
    await run.close();
  }
}

async function printTwice(browser: Browser, html: string, fonts: FontAssets): Promise<number> {
  const from = performance.now();
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/document.html') void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else {
      void fonts.read(pathname).then((asset) => {
        const headers = { 'Access-Control-Allow-Origin': '*' };
        return asset ? request.respond({ ...asset, headers }) : request.abort();
      });
    }
  });
  await page.goto('https://report.assets/document.html', { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const how = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };
  await page.pdf(how);
  await page.pdf(how);
  await page.close();
  return performance.now() - from;
}

/** Memory of the worker and its browser over sixty reports. */
export async function benchMemory(stage: Stage): Promise<Measured> {
  const run = await ReportRun.open(stage);
  try {
    const used: number[] = [];
    for (let report = 0; report < REPORTS; report++) {
      await run.render();
      used.push(treeMemory(process.pid) / MEBIBYTE);
    }
    const [middle, last] = [median(used.slice(20, 40)), median(used.slice(40, 60))];
    return {
      what: `memory over ${REPORTS} reports, Chromium included`,
      figure: `${ratio(last / middle)} (last 20 ÷ reports 21-40)`,
      aim: '≤ 1.1',
      met: last / middle <= 1.1,
      detail: { 'reports 21-40, MiB': Math.round(middle), 'last 20, MiB': Math.round(last) },
    };
  } finally {
    await run.close();
  }
}

/** Proportional memory of a process and all below it, in bytes: shared pages are counted once. */
function treeMemory(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const isBelow = (one: number): boolean => one === pid || (parents.has(one) && one > 1 && isBelow(parents.get(one)!));
  return [...parents.keys()].filter(isBelow).reduce((sum, one) => sum + proportionalMemory(one), 0);
}

function proportionalMemory(pid: number): number {
  try {
    const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return kib ? Number(kib[1]) * 1024 : 0;
  } catch {
    return 0;
  }
}

import { bookmarksOf } from '../../src/platform/browser/page-numbers.js';
import type { PdfPrinter } from '../../src/platform/browser/pdf-printer.js';
import { ReportTemplates } from '../../src/reports/report-templates.js';
import { reportModel } from '../../src/report-content/report-model.js';
import type { ReportModel } from '../../src/report-content/report-model.js';
import { reportInputOf } from '../fixtures/report-input.js';
import { caseSheet } from '../fixtures/sheets.js';
import { bare, pdfFacts } from './pdf-facts.js';
import type { PdfFacts, PdfPageFacts } from './pdf-facts.js';
import { aPrinter, CountedAssets } from './report-documents.js';

/** Above and below these lines lie the running head and foot. */
const [FOOT_MM, HEAD_MM] = [20, 278];
/** Glyphs extracted as these look like characters and are not found by a search for them. */
const LOOK_ALIKES = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/;

describe.each(['zh-TW', 'en'] as const)('the PDF of a report in %s', (locale) => {
  const assets = new CountedAssets();
  let printer: PdfPrinter;
  let model: ReportModel;
  let pdf: Buffer;
  let facts: PdfFacts;

  beforeAll(async () => {
    printer = aPrinter(assets);
    model = reportModel(reportInputOf(caseSheet('nice-2009-09'), locale));
    pdf = Buffer.from(await printer.print(new ReportTemplates().html(model)));
    facts = await pdfFacts(pdf);
  });
  afterAll(() => printer.onModuleDestroy());

  const body = ({ pieces }: PdfPageFacts) =>
    pieces
      .filter(({ atMm }) => atMm > FOOT_MM && atMm < HEAD_MM)
      .map(({ text }) => text)
      .join('');
  const margin = ({ pieces }: PdfPageFacts, isIn: (atMm: number) => boolean) =>
    pieces
      .filter(({ atMm }) => isIn(atMm))
      .map(({ text }) => text)
      .join('');

  it('is tagged for assistive technology, says its language and its title', () => {
    expect(facts).toMatchObject({ isTagged: true, language: locale });
    expect(facts.title).toContain(caseSheet('nice-2009-09').pilot.title);
    const roles = new Set(facts.pages.flatMap((page) => page.roles));
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']),
    );
  });

  it('is printed on A4', () => {
    for (const { widthMm, heightMm } of facts.pages) {
      expect(widthMm).toBeCloseTo(210, 0);
      expect(heightMm).toBeCloseTo(297, 0);
    }
  });

  it('has a bookmark for every chapter, on the page where its heading is, with that number in the contents', async () => {
    const bookmarks = await bookmarksOf(pdf);
    const contents = bare(facts.pages[1]!.text);
    expect(model.contents.items.length).toBeGreaterThanOrEqual(12);
    for (const { number, title } of model.contents.items) {
      const heading = bare(`${number}${title}`);
      const { page } = bookmarks.find((bookmark) => bare(bookmark.title) === heading)!;
      expect(page).toBeGreaterThan(2);
      expect(body(facts.pages[page - 1]!)).toContain(heading);
      expect(contents).toContain(`${heading}${page}`);
    }
  });

  it('stands with its first page alone: all of it, nothing else', () => {
    const [first, second] = facts.pages.map(body);
    expect(first).toContain(bare(model.firstPage.title));
    expect(first).toContain(bare(model.firstPage.verdict.sentence));
    expect(first).toContain(bare(model.firstPage.head.text));
    expect(first).toContain(bare(model.firstPage.score.note));
    expect(second!.startsWith(bare(model.contents.title))).toBe(true);
  });

  it('has no blank page', () => {
    for (const page of facts.pages) expect(body(page).length).toBeGreaterThan(20);
  });

  it('names pilot and agency at the head of every page but the first', () => {
    facts.pages.forEach((page, at) => {
      const head = margin(page, (atMm) => atMm >= HEAD_MM);
      expect(head).toBe(at === 0 ? '' : bare(model.running.title + model.running.beside));
    });
  });

  it('says at the foot of every page where the levels come from and which page it is', () => {
    const { before, between, after } = model.running.pageOf;
    facts.pages.forEach((page, at) => {
      const foot = margin(page, (atMm) => atMm <= FOOT_MM);
      expect(model.running.provenance).toContain('示範資料，非該機關自評');
      expect(foot).toContain(bare(model.running.provenance));
      expect(foot).toContain(bare(`${before}${at + 1}${between}${facts.pages.length}${after}`));
    });
  });

  it('is set in Noto Sans TC throughout, embedded, without one character missing', () => {
    for (const page of facts.pages) {
      expect(page.fonts.filter(({ name, isEmbedded }) => !/^NotoSansTC/.test(name) || !isEmbedded)).toEqual([]);
      expect(page.fonts.length).toBeGreaterThan(0);
      expect(page.glyphs).toBeGreaterThan(20);
      expect(page.missingGlyphs).toBe(0);
    }
  });

  it('gives its words to whoever searches or copies, Chinese as Chinese', () => {
    const text = facts.pages.map((page) => page.text).join('');
    expect(text).toContain('高雄縣政府');
    expect(text).not.toMatch(LOOK_ALIKES);
  });

  it('asks for fonts and for nothing else', () => {
    expect(assets.asked.length).toBeGreaterThan(10);
    expect(assets.asked.filter((path) => !/^\/fonts\/noto-sans-tc-[\w-]+\.woff2$/.test(path))).toEqual([]);
  });
});

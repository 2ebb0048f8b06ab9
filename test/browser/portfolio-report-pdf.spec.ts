import { join } from 'node:path';
import type { PdfPrinter } from '../../src/platform/browser/pdf-printer.js';
import { PrintTemplates } from '../../src/platform/printing/print-templates.js';
import { Words } from '../../src/platform/views/words.js';
import { portfolioReportModel } from '../../src/portfolio-reports/portfolio-report-model.js';
import type { PortfolioReportInput } from '../../src/portfolio-reports/portfolio-report-input.js';
import { frameworkVersion } from '../fixtures/framework-version.js';
import { bare, pdfFacts } from './pdf-facts.js';
import type { PdfFacts } from './pdf-facts.js';
import { aPrinter } from './report-documents.js';

const PROVENANCE = '示範資料，非該機關自評';
const { structure } = frameworkVersion;
const words = new Words(join(import.meta.dirname, '../../templates/words'));

/** Ten submissions, three of them decided, over two quarters. */
const PORTFOLIO: PortfolioReportInput['portfolio'] = {
  filters: {
    framework: 'ecd-56@1',
    weightScheme: 'evidence',
    agencyLevel: 'local',
    direction: null,
    integrationModel: null,
    from: '2009-01',
    to: null,
    result: 'self',
  },
  grounds: [],
  totals: { submissions: 10, agencies: 8, pilots: 9, decided: 3 },
  bands: [
    { band: 'preparing', self: 6, verified: 3 },
    { band: 'conditional', self: 4, verified: 0 },
  ],
  gates: structure.gates.map(({ id, factors }, place) => ({
    gate: id,
    states: { 'not-required': 0, passed: 9 - place, open: 0, held: place, failed: 0 },
    heldBack: place,
    share: place / 9,
    blockedBy: [{ factor: factors[0]!.code, pilots: place }],
  })),
  differences: [{ of: 'overall', submissions: 3, shareVerified: 0.8, mean: 4.5, lower: -1, median: 4, upper: 9 }],
  trend: ['2009-04', '2009-07'].map((quarter, place) => ({
    quarter,
    submissions: 5,
    score: 50 + place,
    dimensions: [50, 51, 52, 53],
    ready: 0,
  })),
};

const LEVELS: PortfolioReportInput['levels'] = {
  ...PORTFOLIO,
  factors: structure.factors.map(({ code }) => {
    return { factor: code, levels: [1, 2, 3, 2, 1], unknown: 1, notApplicable: 0, unanswered: 0, median: 3 };
  }),
};

describe.each(['zh-TW', 'en'] as const)('the printed report over the portfolio in %s', (locale) => {
  let printer: PdfPrinter;
  let facts: PdfFacts;

  beforeAll(async () => {
    printer = aPrinter();
    const model = portfolioReportModel({
      portfolio: PORTFOLIO,
      levels: LEVELS,
      matters: [],
      version: frameworkVersion,
      locale,
      words,
      reviewingBody: '研考會',
      madeOn: '2026-11-23',
      provenance: PROVENANCE,
    });
    facts = await pdfFacts(await printer.print(new PrintTemplates('portfolio-report').html(model)));
  });
  afterAll(() => printer.onModuleDestroy());

  it('is tagged, says its language and title, and comes on A4', () => {
    const title = words.say(locale, 'portfolioReports.title');
    expect(facts).toMatchObject({ isTagged: true, language: locale, title });
    for (const { widthMm, heightMm } of facts.pages) {
      expect(widthMm).toBeCloseTo(210, 0);
      expect(heightMm).toBeCloseTo(297, 0);
    }
  });

  it('numbers every page and says on each that the data are for demonstration', () => {
    const { length } = facts.pages;
    for (const [index, { text }] of facts.pages.entries()) {
      const number = locale === 'en' ? `Page ${index + 1} of ${length}` : `第 ${index + 1} 頁，共 ${length} 頁`;
      expect(text).toContain(bare(number));
      expect(text).toContain(PROVENANCE);
    }
  });

  it('tells for every section on which page it begins', () => {
    const [first, ...others] = facts.pages;
    for (const section of ['bands', 'gates', 'factors', 'differences', 'trend', 'matters', 'method']) {
      const title = bare(words.say(locale, `portfolioReports.report.${section}.title`));
      const pages = [first!, ...others].flatMap(({ text }, index) => (text.includes(title) ? [index + 1] : []));
      expect(pages.some((page) => first!.text.includes(`${title}${page}`))).toBe(true);
    }
  });

  it('has every number of its charts as a table too, and no glyph missing', () => {
    const text = facts.pages.map((page) => page.text).join('');
    for (const { code } of structure.factors) {
      expect(text).toContain(bare(frameworkVersion.wording.factors[code]![locale].name));
    }
    for (const told of ['60.0%', '+4.5', '50.0', '51.0']) expect(text).toContain(told);
    expect(facts.pages.filter(({ missingGlyphs }) => missingGlyphs > 0)).toEqual([]);
  });
});

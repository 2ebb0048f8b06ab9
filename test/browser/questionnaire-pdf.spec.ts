import type { PdfPrinter } from '../../src/platform/browser/pdf-printer.js';
import { questionnaireModel } from '../../src/questionnaires/questionnaire-model.js';
import { QuestionnaireTemplates } from '../../src/questionnaires/questionnaire-templates.js';
import { frameworkVersion } from '../fixtures/framework-version.js';
import { bare, pdfFacts } from './pdf-facts.js';
import type { PdfFacts } from './pdf-facts.js';
import { aPrinter } from './report-documents.js';

const SUBJECT = {
  title: '遠距弱勢家戶關懷通報整合服務暨跨縣市急難救助資訊互通試辦計畫',
  track: 'whole' as const,
  provenance: '示範資料，非該機關自評',
};

describe.each([
  ['zh-TW', 40],
  ['en', 60],
] as const)('the printed questionnaire in %s', (locale, mostPages) => {
  let printer: PdfPrinter;
  let facts: PdfFacts;

  beforeAll(async () => {
    printer = aPrinter();
    const model = questionnaireModel(frameworkVersion, SUBJECT, locale);
    facts = await pdfFacts(await printer.print(new QuestionnaireTemplates().html(model)));
  });
  afterAll(() => printer.onModuleDestroy());

  it('is tagged, says its language, and comes on A4', () => {
    expect(facts).toMatchObject({ isTagged: true, language: locale });
    for (const { widthMm, heightMm } of facts.pages) {
      expect(widthMm).toBeCloseTo(210, 0);
      expect(heightMm).toBeCloseTo(297, 0);
    }
  });

  it('numbers every page and says on each that the data are for demonstration', () => {
    const { length } = facts.pages;
    expect(length).toBeLessThanOrEqual(mostPages);
    const numbers = facts.pages.map((_, index) =>
      bare(locale === 'en' ? `Page ${index + 1} of ${length}` : `第 ${index + 1} 頁，共 ${length} 頁`),
    );
    expect(facts.pages.map(({ text }, index) => text.includes(numbers[index]!))).toEqual(facts.pages.map(() => true));
    for (const { text } of facts.pages) expect(text).toContain(SUBJECT.provenance);
  });

  it('has every question, no glyph missing, and no question cut in two by the end of a page', () => {
    for (const { [locale]: wording } of Object.values(frameworkVersion.wording.factors)) {
      const on = facts.pages.filter(({ text }) => text.includes(bare(wording.question)));
      expect(on.length).toBeGreaterThan(0);
      expect(on.some(({ text }) => text.includes(bare(wording.levels[4]!.reached)))).toBe(true);
    }
    expect(facts.pages.filter(({ missingGlyphs }) => missingGlyphs > 0)).toEqual([]);
  });
});

import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { reportInputOf } from '../../test/fixtures/report-input.js';
import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import type { Locale } from '../advice/action.js';
import { PrintTemplates } from '../platform/printing/print-templates.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { documentHtml } from './document-html.js';
import { reportModel } from './report-model.js';

const templates = new PrintTemplates('reports');

const htmlOf = (sheet: ReportSheet, locale: Locale) => templates.html(reportModel(reportInputOf(sheet, locale)));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
  '#x3D': '=',
  '#x60': '`',
};

/** What a reader reads: no styles, no tags, entities resolved. */
function readable(html: string): string {
  const bare = html.replace(/<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, '\n');
  return bare.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The agency's own words may say what the report does not: they are taken out before it is judged. */
function withoutOwnWords(text: string, sheet: ReportSheet): string {
  const own = [...sheet.answers, ...(sheet.supplementary ?? [])].flatMap(({ note, reason }) => [note, reason]);
  return own.reduce<string>((rest, words) => (words ? rest.replaceAll(words, '…') : rest), text);
}

const NEVER = {
  'zh-TW': [
    /拍板/,
    /會上[，。提決討]/,
    /卡住/,
    /不理/,
    /小黃/,
    /裁併/,
    /精簡人力/,
    /便官/,
    /關卡/,
    /全套|半套/,
    /樂觀/,
    /(戶政|地政|稅務|公所|警察局|監理)\S{0,6}抗拒/,
    /平均.{0,6}可以?(推|試辦)/,
  ],
  en: [
    /average, proceed/i,
    /merge agencies/i,
    /cut staff/i,
    /\bheadcount\b/i,
    /\b(office|bureau|agency|unit) resists\b/i,
    /\boptimistic\b/i,
  ],
};
const BROKEN = [/undefined/, /\[object/, /\bNaN\b/, /\bnull\b/, /\{\{/, /（）|\(\)|「」|“”/];

describe.each(CASE_NAMES)('the report on %s', (name) => {
  const sheet = caseSheet(name) as ReportSheet;

  describe.each(['zh-TW', 'en'] as const)('in %s', (locale) => {
    const input = reportInputOf(sheet, locale);
    const html = templates.html(reportModel(input));
    const text = withoutOwnWords(readable(html), sheet);

    it('never says what no report may say', () => {
      for (const phrase of NEVER[locale]) expect(text).not.toMatch(phrase);
    });

    it('has no broken text and no empty heading', () => {
      for (const pattern of BROKEN) expect(text).not.toMatch(pattern);
      expect(html).not.toMatch(/<(h[1-4]|th|dt|dd|caption|title)[^>]*>\s*<\//);
    });

    it('names the answer that caused each action', () => {
      const actions = html.match(/<article class="action"[\s\S]*?<\/article>/g) ?? [];
      expect(actions).toHaveLength(input.plan.actions.length);
      input.plan.actions.forEach(({ reasons }, index) => {
        for (const { factor } of reasons)
          expect(actions[index]).toMatch(new RegExp(`class="because"[^\n]*${factor}\\b`));
      });
    });

    it('says its language, stands alone and carries the provenance', () => {
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).not.toMatch(/<script|<link|<img|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
      expect(html).toContain(`${sheet.provenance}"}`);
      expect(html.includes('Demonstration, not')).toBe(locale === 'en');
    });

    it('speaks English in English', () => {
      if (locale === 'zh-TW') return expect(text).toMatch(/先決條件/);
      const allowed = JSON.stringify(sheet) + JSON.stringify(frameworkVersion.wording.references);
      const chinese = text.match(/[\u3400-\u9fff][\u3400-\u9fff（）]*/g) ?? [];
      expect(chinese.filter((run) => !allowed.includes(run))).toEqual([]);
    });
  });
});

describe('rendering', () => {
  const sheet = caseSheet('nice-2009-09') as ReportSheet;

  it('fails where a template asks for what the model does not have', () => {
    const model = reportModel(reportInputOf(sheet, 'zh-TW'));
    const faulty = (profile: string) => documentHtml({ layout: '{{> profile}}', partials: { profile }, css: '' });
    expect(() => faulty('{{nothing}}')(model)).toThrow(/nothing/);
    expect(() => faulty('{{#if nothing}}x{{/if}}')(model)).toThrow(/does not have/);
    expect(() => faulty('{{#each nothing}}x{{/each}}')(model)).toThrow(/does not have/);
  });

  it('escapes whatever an agency writes', () => {
    const evil = '<script>alert(1)</script>"\'</style>';
    const answers = sheet.answers.map((answer) => ({
      ...answer,
      note: evil,
      evidence: [{ kind: 'reference' as const, title: evil }],
    }));
    const html = htmlOf(
      {
        ...sheet,
        answers,
        agency: { ...sheet.agency, name: evil },
        pilot: { ...sheet.pilot, title: evil },
        provenance: evil,
      },
      'zh-TW',
    );
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(2);
  });

  it('gives the same text for the same input', () => {
    expect(htmlOf(sheet, 'en')).toBe(htmlOf(sheet, 'en'));
  });

  it('stands on an empty sheet: no verdict, no plan, no likely range', () => {
    const text = readable(htmlOf({ ...sheet, answers: [], provenance: undefined }, 'zh-TW'));
    expect(text).toContain('已填答的資料還不足以評定');
    for (const pattern of BROKEN) expect(text).not.toMatch(pattern);
  });

  it('stands when every level is 5: nothing to do, everything to keep', () => {
    const answers = frameworkVersion.structure.factors.map(({ code }) => ({
      factor: code,
      level: 5 as const,
      confidence: 'high' as const,
    }));
    const supplementary = frameworkVersion.structure.supplementary.map(({ code }) => ({
      factor: code,
      level: 5 as const,
    }));
    for (const locale of ['zh-TW', 'en'] as const) {
      const text = readable(htmlOf({ ...sheet, answers, supplementary }, locale));
      for (const pattern of BROKEN) expect(text).not.toMatch(pattern);
    }
  });
});

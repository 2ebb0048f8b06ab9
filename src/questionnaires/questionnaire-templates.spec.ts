import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { questionnaireModel } from './questionnaire-model.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';

const templates = new QuestionnaireTemplates();
const SUBJECT = { title: '救生圈 <計畫> & "試辦"', track: 'whole' as const, provenance: null };
const html = (locale: 'zh-TW' | 'en', given = {}) =>
  templates.html(questionnaireModel(frameworkVersion, { ...SUBJECT, ...given }, locale));

describe('the questionnaire to print', () => {
  it('asks all 58 questions with five levels each, in both languages', () => {
    for (const locale of ['zh-TW', 'en'] as const) {
      const printed = html(locale);
      expect(printed.match(/<article class="factor">/g)).toHaveLength(58);
      expect(printed.match(/<td class="tick">/g)).toHaveLength(58 * 5);
      expect(printed).toContain(`lang="${locale}"`);
    }
  });

  it('offers 不適用 only where the pilot’s track allows it', () => {
    const boxes = (printed: string) => printed.match(/<\/span>不適用<\/span>/g)!.length;
    const byTrack = (['whole', 'process'] as const).map((track) => boxes(html('zh-TW', { track })));
    const rules = frameworkVersion.structure.factors.map(({ notApplicable }) => notApplicable);
    const allowed = rules.filter((rule) => rule === 'allowed').length;
    expect(byTrack).toEqual([allowed, allowed + rules.filter((rule) => rule === 'process-track').length]);
  });

  it('takes a title of any characters as a text', () => {
    const printed = html('zh-TW');
    expect(printed).toContain('救生圈 &lt;計畫&gt; &amp; &quot;試辦&quot;');
    expect(printed).not.toContain('<計畫>');
  });

  it('says on the first page and at the foot of every page where demonstration data come from', () => {
    const provenance = '示範資料，非該機關自評';
    expect(html('zh-TW', { provenance }).split(provenance)).toHaveLength(4);
    expect(html('en', { provenance })).toContain('Demonstration, not a self-assessment.');
    expect(html('zh-TW')).not.toContain('class="provenance"');
  });

  it('holds no script and nothing from elsewhere', () => {
    expect(html('en')).not.toMatch(/<script|<img|<link|https?:/);
  });
});

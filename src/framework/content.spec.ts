import { readFileSync } from 'node:fs';
import { alike } from '../../test/fixtures/likeness.js';
import type { Passage } from '../../test/fixtures/likeness.js';
import type { ActionText } from '../advice/action.js';
import type { FactorText } from '../report-content/wording.js';
import { contentFaults } from './check-content.js';
import { CONTENT_FOLDER, loadFramework } from './load-framework.js';
import { readContent } from './read-content.js';

const version = loadFramework();
const { structure, wording } = version;
const factors = Object.values(wording.factors);
const LOCALES = ['zh-TW', 'en'] as const;

function factorPassages(owner: string, text: FactorText): Passage[] {
  const at = (path: string) => (value: string, index: number) => ({ owner, path: `${path} ${index + 1}`, text: value });
  return [
    { owner, path: 'meaning', text: text.meaning },
    { owner, path: 'question', text: text.question },
    { owner, path: 'electronic means', text: text.electronicMeans },
    ...text.aspects.map(at('aspect')),
    ...text.levels.map(({ reached }) => reached).map(at('reached')),
    ...text.levels.map(({ missing }) => missing).map(at('missing')),
    ...text.steps.map(at('step')),
    ...text.evidence.map(at('evidence')),
    ...Object.values(text.seen).map(at('seen')),
  ].filter(({ text: words }) => words !== '');
}

function actionPassages(owner: string, text: ActionText): Passage[] {
  return Object.entries(text).flatMap(([path, words]) =>
    typeof words === 'string' ? [{ owner, path, text: words }] : [],
  );
}

const allFactorPassages = (locale: (typeof LOCALES)[number]) =>
  factors.flatMap((factor) => factorPassages(factor.code, factor[locale]));
const allActionPassages = (locale: (typeof LOCALES)[number]) =>
  wording.actions.flatMap((action) => actionPassages(action.id, action[locale]));

describe('the content of ecd-56@1', () => {
  it('has 56 factors in four dimensions of 4, 12, 14 and 26, and two about the service item', () => {
    const counts = structure.dimensions.map(
      ({ code }) => structure.factors.filter(({ dimension }) => dimension === code).length,
    );
    expect(counts).toEqual([4, 12, 14, 26]);
    expect(Object.keys(wording.factors)).toHaveLength(58);
  });

  it('has at least fifty actions', () => {
    expect(wording.actions.length).toBeGreaterThanOrEqual(50);
    expect(wording.contradictions.length).toBeGreaterThanOrEqual(20);
  });

  it.each(LOCALES)('in %s says nothing of one factor that it says of another with the name swapped', (locale) => {
    expect(alike(allFactorPassages(locale), locale, 0.4)).toEqual([]);
  });

  it.each(LOCALES)('in %s says nothing of one action that it says of another', (locale) => {
    expect(alike(allActionPassages(locale), locale, 0.42)).toEqual([]);
  });

  it('would find a text with the name swapped', () => {
    const passage = (owner: string, text: string) => ({ owner, path: 'reached', text });
    const one = passage('A', '各機關已就資料格式議定書面規定並按月檢討執行情形');
    const other = passage('B', '各機關已就權責分工議定書面規定並按月檢討執行情形');
    expect(alike([one, other], 'zh-TW', 0.4)).toHaveLength(1);
  });

  it('uses no word that the field avoids', () => {
    const never = /全套|半套|拍板|會上|卡住|不理|小黃|裁併|精簡人力|關卡|抗拒(?!」|（|的程度|$)/;
    const named = ['O4'];
    const passages = [
      ...allFactorPassages('zh-TW').filter(({ owner }) => !named.includes(owner)),
      ...allActionPassages('zh-TW'),
    ];
    expect(passages.filter(({ text }) => never.test(text)).map(({ owner, text }) => `${owner}: ${text}`)).toEqual([]);
  });

  it('in English needs no Chinese to be understood', () => {
    const outsideBrackets = (text: string) => text.replace(/[（(][^）)]*[）)]/g, '');
    const passages = [...allFactorPassages('en'), ...allActionPassages('en')];
    expect(passages.filter(({ text }) => /[\u4e00-\u9fff]/.test(outsideBrackets(text)))).toEqual([]);
  });

  it('never tells anybody to raise a circumstance', () => {
    const circumstances = structure.factors.filter(({ kind }) => kind === 'circumstance').map(({ code }) => code);
    expect(
      wording.actions.flatMap(({ lifts }) => lifts).filter(({ factor }) => circumstances.includes(factor)),
    ).toEqual([]);
    const raising = circumstances.flatMap((code) =>
      wording.factors[code]!['zh-TW'].steps.filter((step) => /提升(至|到|本)|提高等級/.test(step)),
    );
    expect(raising).toEqual([]);
  });

  it('gives every negative name a polarity note', () => {
    const negative = factors.filter((factor) => /抗拒|限制|成本|差異|複雜性|放棄/.test(factor['zh-TW'].name));
    expect(negative.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['L3', 'T1', 'T3', 'T5', 'O3', 'O4', 'O13', 'G17', 'G22']),
    );
    expect(
      negative.filter((factor) => !factor['zh-TW'].polarity || !factor.en.polarity).map(({ code }) => code),
    ).toEqual([]);
  });

  it('tells easily confused factors apart', () => {
    const confused = ['G25', 'G26', 'T6', 'T8', 'T10', 'G14', 'G20', 'G1', 'G5', 'O10'];
    expect(
      confused.filter((code) => !wording.factors[code]!['zh-TW'].confusable || !wording.factors[code]!.en.confusable),
    ).toEqual([]);
  });
});

describe('faulty content', () => {
  const content = () => {
    const faults: string[] = [];
    return structuredClone(readContent(CONTENT_FOLDER, faults));
  };

  it('is told apart from good content', () => {
    expect(contentFaults(content())).toEqual([]);
  });

  it('is named: a missing wording, a bridge that does not exist, a lifted circumstance, a lone time target', () => {
    const broken = content();
    broken.factors = broken.factors.filter(({ code }) => code !== 'G26');
    const [first, second, third] = broken.actions as [never, never, never];
    Object.assign(first, { bridges: ['nowhere'] });
    Object.assign(second, { lifts: [{ factor: 'O6', by: 1, from: [1, 2] }] });
    Object.assign(third, { kpis: [{ kind: 'time', direction: 'down' }] });
    const faults = contentFaults(broken).join('\n');
    for (const part of [
      'G26 has no wording',
      'no nowhere',
      'lifts O6, no lever',
      'time target without a quality target',
    ]) {
      expect(faults).toContain(part);
    }
  });

  it('is named: a review point with a factor that does not exist, or that stands twice', () => {
    const broken = content();
    const [first, second] = broken.reviewPoints as [never, never];
    Object.assign(first, { id: 'money', factors: ['X9'] });
    Object.assign(second, { id: 'baseline' });
    expect(contentFaults(broken)).toEqual(['review point money stands twice', 'money: no factor X9']);
  });

  it('is named: a contradiction with a factor that does not exist, or of two answers at one level', () => {
    const broken = content();
    const [first, second] = broken.contradictions as [never, never];
    Object.assign(first, { low: { factor: 'Z9', atMost: 2 } });
    Object.assign(second, { low: { factor: 'L2', atMost: 4 } });
    const faults = contentFaults(broken).join('\n');
    expect(faults).toContain('no factor Z9');
    expect(faults).toContain('two answers at one level');
  });

  it('is named where the two languages differ in shape', () => {
    const broken = content();
    delete (broken.frame.en.gates as Record<string, unknown>)['trust'];
    expect(contentFaults(broken).join('\n')).toContain('frame en lacks gates trust');
  });
});

describe('the hashes', () => {
  it('tell structure and wording apart', () => {
    const again = loadFramework();
    expect([again.structureHash, again.wordingRevision]).toEqual([version.structureHash, version.wordingRevision]);
    expect(version.structureHash).not.toBe(version.wordingRevision);
    expect(readFileSync(`${CONTENT_FOLDER}structure.json`, 'utf8')).not.toContain('question');
  });
});

import type { Locale } from '../advice/action.js';
import type { ContradictionRule } from '../report-content/wording.js';
import type { QualityCode, QualityFinding } from './quality-checks.js';

const SENTENCES: Readonly<Record<Exclude<QualityCode, 'contradiction'>, Readonly<Record<Locale, string>>>> = {
  'high-without-evidence': {
    'zh-TW': '等級在第 4 級以上，還沒有附佐證。請補上文號、統計或文件；沒有的話，請再看一次等級說明。',
    en: 'The level is 4 or above, with no evidence. Add a document, count or reference, or read the level descriptions once more.',
  },
  'high-with-low-confidence': {
    'zh-TW': '等級在第 4 級以上，把握程度卻是「低」。請先向知情的同仁求證。',
    en: 'The level is 4 or above, yet confidence is low. Check first with a colleague who knows.',
  },
  'one-level': {
    'zh-TW': '整個面向都答同一級。請確認每一項都對照過等級說明。',
    en: 'The whole dimension is at one level. Make sure that each answer was held against its level descriptions.',
  },
  'not-applicable-share': {
    'zh-TW': '這個面向有超過兩成的權重答「不適用」，審查時會逐項看理由，請先確認理由充分。',
    en: "More than a fifth of this dimension's weight is marked not applicable. Reviewers will look at each reason: make sure they hold.",
  },
  'many-unknowns': {
    'zh-TW': '答「不清楚」的超過權重的一成。請先洽詢知情的同仁，結果會明確得多。',
    en: 'More than a tenth of the weight is marked not known. Ask those who would know first: the result will be much clearer.',
  },
  'gate-unanswered': {
    'zh-TW': '這項先決條件還有因素沒有填答；填完以前，不能算已具備。',
    en: 'This prerequisite has factors that are not answered yet; until they are, it cannot count as in place.',
  },
  'carried-over': {
    'zh-TW': '這些答案沿用前一次評估，之後還沒有人看過。請逐題確認是否仍符合現況；照原樣儲存，也算看過。',
    en: 'These answers come from the former assessment, and nobody has looked at them since. Check that each still holds; saving it as it is counts as looked at.',
  },
};

/** What a finding says to people; a contradiction has a sentence of its own in the framework's wording. */
export function qualitySentence(
  { code, rule }: QualityFinding,
  contradictions: readonly ContradictionRule[],
  locale: Locale,
): string {
  if (code !== 'contradiction') return SENTENCES[code][locale];
  return contradictions.find(({ id }) => id === rule)![locale];
}

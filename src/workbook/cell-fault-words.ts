import type { Locale } from '../advice/action.js';
import type { Finding, FindingKind } from '../sheet/finding.js';
import { foundText } from '../sheet/found-text.js';

/** What can be wrong with a cell beyond what the rules of a sheet say. */
export type CellFinding =
  'formula' | 'cell-error' | 'unknown-word' | 'layout-changed' | 'duplicate-factor' | 'answer-missing' | 'code-missing';

type Say = (found: string, allowed: string) => string;

const CHINESE: Readonly<Record<CellFinding | Exclude<FindingKind, 'duplicate-factor'>, Say>> = {
  formula: () => '這一格是公式。請改填文字或數字；公式不會被計算。',
  'cell-error': (found) => `這一格顯示錯誤值 ${found}，請清除後重填。`,
  'unknown-word': (found, allowed) => `填的是${found}；請填下列之一：${allowed}。`,
  'layout-changed': () => '這張工作表的欄位標題與下載時不同，無法判斷各欄的內容。請重新下載，把內容貼過去再上傳。',
  'duplicate-factor': (found) => `因素${found}出現兩次，請只保留一列。`,
  'answer-missing': () => '同一列已填把握程度、理由或可以問誰，但這一格還沒有選答案，請補選。',
  'code-missing': () => '這一列填了佐證資料，但沒有選因素代碼，請補選。',
  'unknown-factor': (found) => `沒有${found}這個因素代碼，請從清單選擇。`,
  'level-range': (found) => `等級須為 1 到 5 的整數，目前是 ${found}。`,
  'level-not-allowed': () => '選了「不清楚」或「不適用」時，不需填把握程度，請清空這一格。',
  'level-missing': () => '請選 1 到 5，或「不清楚」。',
  'reason-missing': () => '選了「不清楚」或「不適用」，請在這一格說明理由。',
  'reason-not-allowed': () => '選了 1 到 5 時不填理由；說明請寫在備註。',
  'not-applicable-refused': () => '這一題在本案不能填「不適用」。請改填等級，或填「不清楚」並說明理由。',
  'unknown-status': () => '請選 1 到 5，或「不清楚」。',
  'unknown-framework': () => '題目的版本不符，請重新下載。',
  'wrong-format': () => '檔案的格式不符，請重新下載。',
  'unknown-field': () => '這一格的內容無法判斷，請清空。',
  'ask-whom-not-allowed': () => '只有選「不清楚」時才填可以問誰，請清空這一格。',
  'wrong-type': () => '這一格的內容無法判斷，請改填文字。',
  required: () => '填了佐證資料，請在這一格補上標題。',
  'wrong-choice': (found, allowed) => `填的是${found}；請填下列之一：${allowed}。`,
  'wrong-date': (found) => `填的是${found}，不是完整的日期。請填例如 2009-03-05、2009-03 或 98.3.5。`,
  blank: () => '請在這一格填寫文字。',
  'too-long': (found, allowed) => `最多 ${allowed} 個字，目前有 ${found} 個字，請縮短。`,
  'too-many': (found, allowed) => `最多 ${allowed} 項，目前有 ${found} 項，請減少。`,
  'control-character': () => '含有不可見的控制字元，請刪去後重新輸入。',
  'ill-formed': () => '含有不完整的字元，請重新輸入這段文字。',
};

const ENGLISH: typeof CHINESE = {
  formula: () => 'This cell holds a formula. Please enter a text or a number instead; formulas are not computed.',
  'cell-error': (found) => `This cell shows the error ${found}. Please clear it and enter it again.`,
  'unknown-word': (found, allowed) => `It says ${found}; please enter one of ${allowed}.`,
  'layout-changed': () =>
    'The headings of this sheet are not those it was downloaded with, so its columns cannot be told apart. Please download a new workbook, copy your answers over and upload that.',
  'duplicate-factor': (found) => `Factor ${found} appears twice; please keep one row only.`,
  'answer-missing': () =>
    'This row has a confidence, a reason or somebody to ask, but no answer; please choose an answer here.',
  'code-missing': () => 'This row has evidence but no factor; please choose the factor’s code.',
  'unknown-factor': (found) => `There is no factor ${found}; please choose a code from the list.`,
  'level-range': (found) => `A level is a whole number from 1 to 5, but here it is ${found}.`,
  'level-not-allowed': () => 'Beside “Not known” or “Not applicable” there is no confidence; please empty this cell.',
  'level-missing': () => 'Please choose 1 to 5, or “Not known”.',
  'reason-missing': () => '“Not known” and “Not applicable” need a reason; please write it here.',
  'reason-not-allowed': () => 'Beside a level there is no reason; please write remarks in the note.',
  'not-applicable-refused': () =>
    'In this pilot this question cannot be “Not applicable”. Please choose a level, or “Not known” with a reason.',
  'unknown-status': () => 'Please choose 1 to 5, or “Not known”.',
  'unknown-framework': () => 'The version of the questions differs; please download a new workbook.',
  'wrong-format': () => 'The format of the file differs; please download a new workbook.',
  'unknown-field': () => 'What stands here cannot be read; please empty this cell.',
  'ask-whom-not-allowed': () => 'Who would know is asked only beside “Not known”; please empty this cell.',
  'wrong-type': () => 'What stands here cannot be read; please enter a text.',
  required: () => 'There is evidence in this row; please give its title here.',
  'wrong-choice': (found, allowed) => `It says ${found}; please enter one of ${allowed}.`,
  'wrong-date': (found) => `It says ${found}, which is no full date. Please enter one such as 2009-03-05 or 2009-03.`,
  blank: () => 'Please enter a text here.',
  'too-long': (found, allowed) => `It has ${found} characters; please shorten it to at most ${allowed}.`,
  'too-many': (found, allowed) => `There are ${found}; please keep at most ${allowed}.`,
  'control-character': () => 'It holds an invisible control character; please delete it and type the text again.',
  'ill-formed': () => 'It holds half a character; please type this text again.',
};

const SENTENCES = { 'zh-TW': CHINESE, en: ENGLISH } as const;

/** One sentence for whoever has the workbook open; the place stands before it. */
export function cellSentence(
  locale: Locale,
  kind: keyof typeof CHINESE,
  found?: unknown,
  allowed: Finding['allowed'] = [],
): string {
  return SENTENCES[locale][kind](foundText(found, locale), allowed.join(locale === 'en' ? ', ' : '、'));
}

import type { Finding, FindingKind, Locale } from './finding.js';
import { foundText, kindName, quoted, shortened } from './found-text.js';

/** The parts of a sentence, already quoted, shortened and in the right language. */
interface Subject {
  readonly member: string;
  readonly found: string;
  readonly allowed: string;
}

type Sentences = Readonly<Record<FindingKind, (subject: Subject) => string>>;

const CHINESE: Sentences = {
  'unknown-factor': ({ member, found, allowed }) =>
    `${member}填的是${found}，此處沒有這個因素；可用的代碼為 ${allowed}。`,
  'duplicate-factor': ({ member, found }) =>
    `${member}填的是${found}，前面已有這個因素的答案；每個因素只能有一筆，請合併或移除其中一筆。`,
  'level-range': ({ member, found }) => `${member}須為 1 到 5 的整數，目前是 ${found}，請更正。`,
  'level-not-allowed': ({ member, found }) =>
    `${member}只能與狀態 answered 並用，這筆答案的狀態是${found}；請移除${member}或更正狀態。`,
  'level-missing': ({ member }) =>
    `缺少${member}；已作答的因素請填 1 到 5 的整數，否則請以「status」註明 unknown、not-applicable 或 unanswered。`,
  'reason-missing': ({ member, found }) => `狀態為${found}時須說明理由，請在${member}填寫文字。`,
  'reason-not-allowed': ({ member, found }) =>
    `${member}只能與狀態 unknown 或 not-applicable 並用，這筆答案的狀態是${found}；說明請改寫在「note」。`,
  'not-applicable-refused': ({ member, found }) =>
    `${member}不得為 not-applicable：因素${found}在本案不可填不適用；請改填等級，或填 unknown 並說明理由。`,
  'unknown-status': ({ member, found, allowed }) => `${member}填的是${found}，沒有這個狀態；可填 ${allowed}。`,
  'unknown-framework': ({ member, found, allowed }) => `${member}填的是${found}，此處只接受題目版本 ${allowed}。`,
  'wrong-format': ({ member, found, allowed }) => `${member}填的是${found}，此處只接受 ${allowed}。`,
  'unknown-field': ({ member, allowed }) => `此處沒有名為${member}的欄位，請移除或更正名稱；可用的欄位為 ${allowed}。`,
  'ask-whom-not-allowed': ({ member, found }) =>
    `${member}只能與狀態 unknown 並用，這筆答案的狀態是${found}；請移除${member}。`,
  'wrong-type': ({ member, found, allowed }) => `${member}須為${allowed}，目前是${found}，請更正。`,
  required: ({ member }) => `缺少必填的${member}，請補上。`,
  'wrong-choice': ({ member, found, allowed }) => `${member}填的是${found}；請填下列之一：${allowed}。`,
  'wrong-date': ({ member, found }) => `${member}填的是${found}；請填真實的西元日期，格式為 YYYY-MM 或 YYYY-MM-DD。`,
  blank: ({ member }) => `${member}不得空白，請填寫文字。`,
  'too-long': ({ member, found, allowed }) => `${member}最多 ${allowed} 個字，目前有 ${found} 個字，請縮短。`,
  'too-many': ({ member, found, allowed }) => `${member}最多 ${allowed} 項，目前有 ${found} 項，請減少。`,
  'control-character': ({ member }) => `${member}含有不可見的控制字元；除換行與定位字元外，請移除。`,
  'ill-formed': ({ member }) => `${member}含有不完整的字元（單獨的代理碼），請重新輸入這段文字。`,
};

const ENGLISH: Sentences = {
  'unknown-factor': ({ member, found, allowed }) =>
    `${member} says ${found}, which is no factor here; please use one of ${allowed}.`,
  'duplicate-factor': ({ member, found }) =>
    `${member} says ${found}, which has been answered above; please keep one answer to each factor.`,
  'level-range': ({ member, found }) => `${member} is ${found}; please give a whole number from 1 to 5.`,
  'level-not-allowed': ({ member, found }) =>
    `${member} may only stand beside the status answered, but the status here is ${found}; please remove ${member} or correct the status.`,
  'level-missing': ({ member }) =>
    `${member} is missing; please give a whole number from 1 to 5, or a “status” of unknown, not-applicable or unanswered.`,
  'reason-missing': ({ member, found }) => `The status ${found} needs a reason; please write it in ${member}.`,
  'reason-not-allowed': ({ member, found }) =>
    `${member} may only stand beside the status unknown or not-applicable, but the status here is ${found}; please write remarks in “note”.`,
  'not-applicable-refused': ({ member, found }) =>
    `${member} may not be not-applicable: factor ${found} applies in this pilot; please give a level, or unknown with a reason.`,
  'unknown-status': ({ member, found, allowed }) =>
    `${member} says ${found}, which is no status; please use one of ${allowed}.`,
  'unknown-framework': ({ member, found, allowed }) =>
    `${member} says ${found}; please use the framework version ${allowed}.`,
  'wrong-format': ({ member, found, allowed }) => `${member} says ${found}; please use ${allowed}.`,
  'unknown-field': ({ member, allowed }) =>
    `There is no member ${member} here; please remove it or correct its name to one of ${allowed}.`,
  'ask-whom-not-allowed': ({ member, found }) =>
    `${member} may only stand beside the status unknown, but the status here is ${found}; please remove ${member}.`,
  'wrong-type': ({ member, found, allowed }) => `${member} should be ${allowed}, but is ${found}; please correct it.`,
  required: ({ member }) => `${member} is required, but missing; please add it.`,
  'wrong-choice': ({ member, found, allowed }) => `${member} says ${found}; please use one of ${allowed}.`,
  'wrong-date': ({ member, found }) =>
    `${member} says ${found}; please give a real calendar date as YYYY-MM or YYYY-MM-DD.`,
  blank: ({ member }) => `${member} is blank; please write a text.`,
  'too-long': ({ member, found, allowed }) =>
    `${member} has ${found} characters; please shorten it to at most ${allowed}.`,
  'too-many': ({ member, found, allowed }) => `${member} has ${found} items; please keep at most ${allowed}.`,
  'control-character': ({ member }) =>
    `${member} holds an invisible control character; please remove all but line breaks and tabs.`,
  'ill-formed': ({ member }) => `${member} holds half a character (a lone surrogate); please type this text again.`,
};

const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-TW': CHINESE, en: ENGLISH };
const SEPARATOR: Readonly<Record<Locale, string>> = { 'zh-TW': '、', en: ', ' };
const WHOLE_DOCUMENT: Readonly<Record<Locale, string>> = { 'zh-TW': '內容', en: 'The content' };

/**
 * One polite sentence: which member, what was found (40 characters of it at most), what is allowed.
 *
 * @param member the member's name; '' is the whole document
 */
export function faultSentence(locale: Locale, member: string, finding: Finding): string {
  const { kind, found, allowed = [], expected } = finding;
  return SENTENCES[locale][kind]({
    member: member === '' ? WHOLE_DOCUMENT[locale] : quoted(shortened(member), locale),
    found: foundText(found, locale),
    allowed: expected ? kindName(expected, locale) : allowed.join(SEPARATOR[locale]),
  });
}

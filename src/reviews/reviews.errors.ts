import type { Locale } from '../advice/action.js';
import { AppError, conflict } from '../platform/http/app-error.js';
import type { ErrorDetail, Sentence } from '../platform/http/app-error.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { DecisionFault, PlanItem } from './decision-rules.js';
import type { FindingFault } from './finding.js';

export const takenByOther = () =>
  conflict('taken', {
    'zh-TW': '這份提送已有其他審查人接案。如需改由您辦理，請選擇「接手」並說明理由。',
    en: 'Another reviewer has taken this submission. To continue in their place, take it over and say why.',
  });

export const notHeld = () =>
  conflict('not-held', {
    'zh-TW': '這份提送目前不在您手上，請先接案再審查。',
    en: 'You do not hold this submission. Take it before you review it.',
  });

export const closedReview = () =>
  conflict('review-closed', {
    'zh-TW': '這一版已經審查完畢，或已由機關較新的版次取代，不能再變更。',
    en: 'This revision has been decided, or the agency has handed in a newer one. It can no longer be changed.',
  });

export const notOpenForReplies = () =>
  conflict('review-closed', {
    'zh-TW': '這一版的審查已經結束，意見只能查閱；如需補充，請在下一版的說明欄填寫。',
    en: 'The review of this revision is over, so its comments can only be read. Say what is new in your next revision.',
  });

/** What stands may be a colleague's: nobody writes over it unseen. */
export const findingUnseen = () =>
  new AppError(428, 'precondition-required', {
    'zh-TW': '這一項已有認定。請以 If-Match 附上最後看到的 ETag，以免沒看過就蓋過別人的認定。',
    en: 'There is a finding for this already. Send If-Match with the ETag last seen, so that none is written over unseen.',
  });

/** A form that came without the button that was pressed: nothing is guessed. */
export const noStep = () => new AppError(422, 'step-missing', NO_STEP);
const NO_STEP: Sentence = {
  'zh-TW': '沒有收到您要辦的是哪一步，所以什麼都沒有變更。請再按一次要用的按鈕。',
  en: 'We did not receive which step you want to take, so nothing was changed. Press the button again.',
};

const FINDING: Readonly<Record<FindingFault, Sentence>> = {
  'nothing-to-confirm': {
    'zh-TW': '機關沒有填這一項，無從確認；請改填您認定的等級，或提出詢問。',
    en: 'The agency did not answer this, so there is nothing to confirm. Give the level you found, or ask.',
  },
  'level-missing': { 'zh-TW': '請選擇您認定的等級。', en: 'Choose the level you found.' },
  'level-not-allowed': {
    'zh-TW': '只有「更正」才填等級或狀態。',
    en: 'Only a change takes a level or a status.',
  },
  'not-applicable-refused': {
    'zh-TW': '這一項在這件試辦案不能認定為不適用。',
    en: 'This factor cannot be found not applicable in this pilot.',
  },
  'reason-missing': {
    'zh-TW': '請說明更正的理由，或寫下要詢問機關的事。',
    en: 'Give the reason for the change, or write what you want to ask.',
  },
  'same-as-answer': {
    'zh-TW': '這和機關填的相同；如果同意，請選「確認」。',
    en: 'This is what the agency answered. If you agree, confirm it.',
  },
};

export const findingFault = (member: string, code: FindingFault, locale: Locale): ErrorDetail => ({
  pointer: `/${member}`,
  code,
  detail: FINDING[code][locale],
});

type FrameworkWording = FrameworkVersion['wording'];

const DECISION: Readonly<Record<DecisionFault['code'], Sentence>> = {
  'not-applicable-open': {
    'zh-TW': '機關填「不適用」的這一項，還沒有認可或不認可。',
    en: 'The agency said that this is not applicable. Accept or reject that first.',
  },
  'question-open': {
    'zh-TW': '這一項的詢問還沒有結論，請先確認或更正。',
    en: 'Your question about this is still open. Confirm or change the answer first.',
  },
  'plan-missing': {
    'zh-TW': '附改善計畫通過，請至少選定一項行動，並填寫主辦單位與完成期限。',
    en: 'Accepting with a plan needs a plan: choose at least one action, with an owner and a due date.',
  },
  'plan-not-allowed': {
    'zh-TW': '只有「附改善計畫通過」才附改善計畫。',
    en: 'Only accepting with a plan takes a plan.',
  },
  'unknown-action': { 'zh-TW': '行動目錄裡沒有這一項。', en: 'There is no such action in the catalogue.' },
  'duplicate-action': { 'zh-TW': '這項行動重複了。', en: 'This action is in the plan twice.' },
  'due-in-past': { 'zh-TW': '完成期限不能早於今天。', en: 'The due date cannot be earlier than today.' },
  'gate-without-action': {
    'zh-TW': '這項先決條件尚未具備，改善計畫至少要有一項對應的行動。',
    en: 'This prerequisite is not in place; the plan needs at least one action for it.',
  },
};

/** Several of a kind are common: each names what it is about. */
export function decisionFault(
  fault: DecisionFault,
  plan: readonly PlanItem[],
  wording: FrameworkWording,
  locale: Locale,
): ErrorDetail {
  const about = nameOf(fault, plan, wording, locale);
  const name = about === null ? '' : `${about}${locale === 'en' ? ': ' : '：'}`;
  return { pointer: pointerOf(fault), code: fault.code, detail: `${name}${DECISION[fault.code][locale]}` };
}

function nameOf(fault: DecisionFault, plan: readonly PlanItem[], wording: FrameworkWording, locale: Locale) {
  if ('factor' in fault) return `${fault.factor} ${wording.factors[fault.factor]![locale].name}`;
  if ('gate' in fault) return wording.frame[locale].gates[fault.gate]!.name;
  if (!('item' in fault)) return null;
  return wording.actions.find(({ id }) => id === plan[fault.item]!.action)?.[locale].title ?? null;
}

function pointerOf(fault: DecisionFault): string {
  if ('factor' in fault) return `/findings/${fault.factor}`;
  if ('gate' in fault) return `/plan/gates/${fault.gate}`;
  if (!('item' in fault)) return '/plan';
  return `/plan/${fault.item}/${fault.code === 'due-in-past' ? 'dueDate' : 'action'}`;
}

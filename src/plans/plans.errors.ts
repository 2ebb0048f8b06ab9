import type { Locale } from '../advice/action.js';
import { conflict } from '../platform/http/app-error.js';
import type { ErrorDetail, Sentence } from '../platform/http/app-error.js';
import type { UpdateConflict, UpdateFault } from './plan.status.js';

const CONFLICTS: Readonly<Record<UpdateConflict, Sentence>> = {
  confirmed: {
    'zh-TW': '這項行動已經審查機關確認，不必再回報；如情形有變，請洽審查機關重新開啟這項行動。',
    en: 'The reviewing body has confirmed this action; nothing more needs to be reported. If something has changed, ask it to open the action again.',
  },
  'not-finished': {
    'zh-TW': '機關尚未回報這項行動已完成或不再辦理，目前沒有可確認的事項。',
    en: 'The agency has not reported this action as done or dropped, so there is nothing to confirm yet.',
  },
};

export const planConflict = (code: UpdateConflict) => conflict(code, CONFLICTS[code]);

const FAULTS: Readonly<Record<UpdateFault['code'], Sentence>> = {
  'note-missing': {
    'zh-TW': '請說明原因：遇到什麼困難、為何不再辦理，或為何須重新辦理。',
    en: 'Say why: what is in the way, why it is dropped, or why it is to be taken up again.',
  },
  'date-in-future': {
    'zh-TW': '日期不能晚於今天；請填實際發生的日期。',
    en: 'The date cannot be later than today: give the day on which it happened.',
  },
  'state-not-allowed': {
    'zh-TW': '審查機關只能確認機關回報的狀態，或改為辦理中。',
    en: 'The reviewing body confirms what the agency reports, or sets the action under way again.',
  },
};

export const updateFault = ({ member, code }: UpdateFault, locale: Locale): ErrorDetail => ({
  pointer: `/${member}`,
  code,
  detail: FAULTS[code][locale],
});

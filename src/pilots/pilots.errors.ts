import type { Locale } from '../advice/action.js';
import { forbidden, invalid } from '../platform/http/app-error.js';

export const notTheLead = () =>
  forbidden('not-the-lead', {
    'zh-TW': '試辦案由主政機關修改；貴單位可以查看。',
    en: 'Only the lead agency changes a pilot; yours may read it.',
  });

const UNKNOWN_PARTNER = {
  'zh-TW': '其中有參與機關尚未使用本服務；請只填名稱，或更正 agencyId。',
  en: 'One of these is not an agency of this service: give its name only, or correct the agencyId.',
};

export const unknownPartner = (locale: Locale) =>
  invalid([{ pointer: '/partners', code: 'wrong-value', detail: UNKNOWN_PARTNER[locale] }]);

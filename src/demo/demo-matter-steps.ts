import type { MatterStep } from '../matters/matter.status.js';
import type { MatterKind } from '../submissions/matter-key.js';

export interface DemoMatterStep {
  readonly step: MatterStep;
  /** Days before today. */
  readonly daysAgo: number;
  readonly reason: string;
  readonly ministry?: string;
  readonly answer?: { readonly text: string; readonly documentNumber: string };
}

export interface DemoMatter {
  readonly kind: MatterKind;
  readonly name: string;
  readonly steps: readonly DemoMatterStep[];
}

/** The ministries are real, their answers are not: each says so itself, wherever it is shown. */
const INVENTED = '（示範資料，非該部會實際函復。）';
const NUMBER = '示範文號';

/** Matters that the case sheets name, one for each state there is; whatever else they name stays noted. */
export const DEMO_MATTERS: readonly DemoMatter[] = [
  {
    kind: 'statute',
    name: '稅捐稽徵法第33條',
    steps: [
      {
        step: 'send',
        daysAgo: 66,
        reason: '兩個試辦案都因稅捐保密規定無法查調，請主管部會釋示可行的範圍。',
        ministry: '財政部',
      },
      {
        step: 'answer',
        daysAgo: 18,
        reason: '已收到函復，請各案依復函所列條件辦理。',
        answer: {
          text: `一、機關為審核補助而須知悉所得、財產者，取得當事人書面授權後，得以試辦方式向資料主管機關申請查調，並以分類合計值或「符合／不符合」回復為原則。\n二、申請機關應先訂定管理規定，載明查調人員、用途、保存期限及稽核方式。\n三、分級提供資料須修正條文者，將納入修法研議。${INVENTED}`,
          documentNumber: NUMBER,
        },
      },
    ],
  },
  {
    kind: 'statute',
    name: '電腦處理個人資料保護法',
    steps: [
      {
        step: 'send',
        daysAgo: 60,
        reason: '第一線擔心查調就會觸法，請釋示特定目的範圍及同意書的寫法。',
        ministry: '法務部',
      },
      {
        step: 'answer',
        daysAgo: 34,
        reason: '已收到函復。',
        answer: {
          text: `一、公務機關於執行法定職務必要範圍內，並與蒐集之特定目的相符者，得利用個人資料；用途逾越原特定目的者，應取得當事人書面同意。\n二、同意書得一次載明受查調之機關、資料項目及用途，當事人得隨時撤回。\n三、承辦人員依核定之作業規定查調並留存紀錄者，機關應於規定中明定其責任範圍。${INVENTED}`,
          documentNumber: NUMBER,
        },
      },
      { step: 'settle', daysAgo: 26, reason: '復函已明確，改由各機關修訂同意書範本辦理。' },
    ],
  },
  {
    kind: 'database',
    name: '戶役政資料庫',
    steps: [
      {
        step: 'send',
        daysAgo: 24,
        reason: '跨縣市戶籍與親屬關係查不到，兩個縣市的試辦案都提到，請研議開放特定用途查詢。',
        ministry: '內政部',
      },
    ],
  },
  {
    kind: 'system',
    name: '先行縣市自建之 110 系統',
    steps: [
      {
        step: 'decline',
        daysAgo: 3,
        reason: '屬警政署與縣市警察局可自行協調的事項，經費已列入署內計畫，不另送中央研處。',
      },
    ],
  },
];

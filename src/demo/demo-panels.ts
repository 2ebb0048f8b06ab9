import type { PanelState } from '../weighting/panel.status.js';
import { DEMO_ASKED, DEMO_EXPERTS, DEMO_OFFICIALS, DEMO_SCHOLARS } from './demo-experts.js';
import type { DemoExpert } from './demo-experts.js';

export interface DemoPanelMade {
  readonly title: string;
  readonly slug: string;
  readonly question: string;
  readonly state: PanelState;
  /** Days before today on which it came there. */
  readonly daysAgo: number;
  readonly experts: readonly DemoExpert[];
  /** Of the scheme that it published. */
  readonly names?: { readonly 'zh-TW': string; readonly en: string };
}

const INVENTED = '這是示範用的專家小組，專家與判斷都是虛構的。';

/** A panel in every state that the service has; the open one is there to try things on. */
export const DEMO_PANELS: readonly DemoPanelMade[] = [
  {
    title: '97 年度權重調查（示範）',
    slug: 'demo-survey',
    question: `${INVENTED}\n請就貴單位推動資訊共享的經驗，判斷哪一個面向的落差應先改善。`,
    state: 'abandoned',
    daysAgo: 180,
    experts: DEMO_ASKED,
  },
  {
    title: '學者權重專家小組（示範）',
    slug: 'demo-scholars',
    question: `${INVENTED}\n請就您的研究所見，判斷哪一個面向的落差最會使試辦停擺，以及各因素的影響。`,
    state: 'published',
    daysAgo: 90,
    experts: DEMO_SCHOLARS,
    names: { 'zh-TW': '學者小組權重（示範）', en: 'Scholars’ panel weights (demonstration)' },
  },
  {
    title: '縣市政府權重專家小組（示範）',
    slug: 'demo-officials',
    question: `${INVENTED}\n請就第一線辦理跨機關案件的經驗，判斷哪一個面向的落差應先改善，以及各因素的影響。`,
    state: 'closed',
    daysAgo: 15,
    experts: DEMO_OFFICIALS,
  },
  {
    title: '權重專家小組（示範）',
    slug: 'demo-experts',
    question: `${INVENTED}\n請就您參與跨機關電子化服務的經驗，判斷哪一個面向的落差應先改善，以及各因素對能否開始試辦的影響。`,
    state: 'open',
    daysAgo: 0,
    experts: DEMO_EXPERTS,
  },
  {
    title: '試辦後權重檢討小組（示範）',
    slug: 'demo-after-pilots',
    question: `${INVENTED}\n各案試辦結束後，請就實際遭遇的困難重新檢視四個面向的輕重。`,
    state: 'draft',
    daysAgo: 0,
    experts: [],
  },
];

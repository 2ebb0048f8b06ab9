import { pairsOf } from '../../src/scoring/panel.js';
import type { Judgement } from '../../src/scoring/panel.js';
import { factorCodes, structure } from '../fixtures/framework.js';
import type { TestApp } from '../support/app.js';

/** In the order L–T, L–O, L–G, T–O, T–G, O–G. */
export const judged = (...ratios: readonly number[]): Judgement[] =>
  pairsOf(structure).map(([first, second], at) =>
    ratios[at]! >= 1
      ? { more: first, less: second, times: ratios[at]! }
      : { more: second, less: first, times: Math.round(1 / ratios[at]!) },
  );

/** L : T : O : G = 4 : 2 : 2 : 1, without contradiction. */
export const CONSISTENT = judged(2, 2, 4, 1, 2, 2);
/** L over T, T over O, O over G, and G over L: a circle, CR far above 0.10. */
export const CIRCLE = judged(3, 3, 1 / 5, 3, 3, 3);

export const allPoints = (of: number, others: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(factorCodes.map((code) => [code, of])),
  ...others,
});

export interface Invited {
  readonly id: string;
  readonly token: string;
}

/** The reviewing body's side and the experts', over the API. */
export function weightingDesk(app: TestApp) {
  const administrator = () => app.as(app.people.administrator);
  const post = async (path: string, body: object) => {
    const { status, body: answered } = await administrator().post(`/api/v1/${path}`).send(body);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answered)}`);
    return answered as { id: string; link: string; weightScheme: string };
  };
  return {
    newPanel: async (slug = 'experts') => (await post('panels', { title: '權重專家小組', slug })).id,
    invite: async (panel: string, name = '王教授'): Promise<Invited> => {
      const { id, link } = await post(`panels/${panel}/experts`, { name, organisation: '公共行政學系' });
      return { id, token: link.split('/').at(-1)! };
    },
    step: (panel: string, step: string) => post(`panels/${panel}/steps`, { step }),
    opine: async ({ token }: Invited, judgements: readonly Judgement[], points: Readonly<Record<string, number>>) => {
      const { status } = await app.http.put(`/api/v1/panel-places/${token}/opinion`).send({ judgements, points });
      if (status !== 200) throw new Error(`opinion: ${status}`);
    },
    publish: async (panel: string) =>
      (await post(`panels/${panel}/publication`, { names: { 'zh-TW': '專家權重', en: 'Expert weights' } }))
        .weightScheme,
  };
}

/** An open panel with one who was withdrawn and one whose link is there. */
export async function aPanel(app: TestApp) {
  const desk = weightingDesk(app);
  const panel = await desk.newPanel();
  const { id: withdrawnExpert } = await desk.invite(panel, '李教授');
  const { token: expertToken } = await desk.invite(panel);
  await app.as(app.people.administrator).delete(`/api/v1/panels/${panel}/experts/${withdrawnExpert}`);
  await desk.step(panel, 'open');
  return { panel, withdrawnExpert, expertToken };
}

/** A closed panel of three experts, 1, 2 and 4 times as much for L as for each other; points 3, 5 and 9. */
export async function aClosedPanel(app: TestApp, slug = 'experts'): Promise<string> {
  const desk = weightingDesk(app);
  const panel = await desk.newPanel(slug);
  const experts = [await desk.invite(panel, '甲'), await desk.invite(panel, '乙'), await desk.invite(panel, '丙')];
  await desk.step(panel, 'open');
  for (const [at, times] of [1, 2, 4].entries()) {
    await desk.opine(experts[at]!, judged(times, times, times, 1, 1, 1), allPoints([3, 5, 9][at]!));
  }
  await desk.step(panel, 'close');
  return panel;
}

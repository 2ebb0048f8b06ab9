import { allPoints, CIRCLE, judged, weightingDesk } from '../http/weighting-desk.js';
import type { TestApp } from '../support/app.js';

/** Panels in every state, and links of experts. */
export interface WeightingScene {
  readonly weighting: {
    readonly draft: string;
    readonly open: string;
    readonly closed: string;
    /** Published. */
    readonly scheme: string;
    /** The link of one in the open panel whose judgements contradict each other. */
    readonly circle: string;
    /** The link of one in the closed panel. */
    readonly late: string;
  };
}

const EXPERTS = [
  { name: '王教授', judgements: judged(2, 3, 2, 1, 1, 1 / 2), points: 3 },
  { name: '林主任', judgements: judged(1, 2, 1 / 2, 1, 1 / 2, 1 / 3), points: 5 },
  { name: '陳技正', judgements: judged(1 / 2, 1, 1 / 3, 2, 1 / 2, 1 / 4), points: 7 },
];

export async function makeWeightingScene(app: TestApp): Promise<WeightingScene> {
  const desk = weightingDesk(app);
  const aPanelOfThree = async (slug: string) => {
    const panel = await desk.newPanel(slug);
    const invited = [];
    for (const { name } of EXPERTS) invited.push(await desk.invite(panel, name));
    await desk.step(panel, 'open');
    for (const [at, { judgements, points }] of EXPERTS.entries()) {
      await desk.opine(invited[at]!, judgements, allPoints(points));
    }
    return { panel, late: invited[0]!.token };
  };
  const draft = await desk.newPanel('draft');
  const published = await aPanelOfThree('experts');
  await desk.step(published.panel, 'close');
  const scheme = await desk.publish(published.panel);
  const { panel: closed, late } = await aPanelOfThree('experts');
  await desk.step(closed, 'close');
  const { panel: open } = await aPanelOfThree('experts');
  const one = await desk.invite(open, '張律師');
  await desk.invite(open, '李科長');
  await desk.opine(one, CIRCLE, allPoints(4));
  return { weighting: { draft, open, closed, scheme, circle: one.token, late } };
}

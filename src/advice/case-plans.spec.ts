import { catalogue } from '../../test/fixtures/catalogue.js';
import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet, scored } from '../../test/fixtures/sheets.js';
import { prepare } from '../scoring/prepared.js';
import { planFor } from './plan-for.js';

const prepared = prepare(structure, shippedScheme('evidence'));
const actions = new Map(catalogue.map((action) => [action.id, action]));

function casePlan(name: (typeof CASE_NAMES)[number]) {
  const { pilot, agency, ...raw } = caseSheet(name);
  const circumstances = { ...pilot, agencyLevel: agency.level };
  return planFor({ catalogue, prepared, sheet: scored({ ...raw, pilot }), circumstances });
}
const opening = (name: (typeof CASE_NAMES)[number], count: number) =>
  casePlan(name)
    .actions.slice(0, count)
    .map(({ opens, opensLater }) => [...opens, ...opensLater]);

/** What an official would put first; which actions of the catalogue do it is the catalogue's matter. */
describe('plans of the reference cases', () => {
  it('救生圈 2009-05: who answers for leaks (G25) first and again in a clause, then the legal basis with a request to the centre and its bridge', () => {
    const plan = casePlan('lifebuoy-2009-05');
    const [first, second] = plan.actions.filter(({ reasons }) => reasons.some(({ factor }) => factor === 'G25'));
    expect(first).toMatchObject({ order: 1, horizon: 'short', opens: ['responsibility'] });
    // The clause on liability is a matter for both sides: at level 1 one page of one's own does not pass the gate.
    expect(second).toMatchObject({ horizon: 'mid', opens: ['responsibility'] });
    const law = plan.actions.find(({ opensLater }) => opensLater.includes('legal-basis'))!;
    expect(law.order).toBeLessThanOrEqual(4);
    const requests = plan.actions.filter(({ action }) => plan.centralRequests.includes(action));
    expect(requests.some(({ reasons }) => reasons.some(({ factor }) => factor === 'L2'))).toBe(true);
    for (const { bridges } of requests) expect(bridges.length).toBeGreaterThan(0);
  });

  it('救生圈 2009-09: a first action for law, responsibility and trust among the first five', () => {
    const opened = opening('lifebuoy-2009-09', 5).flat();
    expect(opened).toEqual(expect.arrayContaining(['legal-basis', 'responsibility', 'trust']));
  });

  it('e 點通: the head’s support first, then law and responsibility, before any system', () => {
    const [first, ...next] = opening('eservices-2009-10', 7);
    expect(first).toEqual(['ownership']);
    expect(next.flat()).toEqual(expect.arrayContaining(['legal-basis', 'responsibility', 'trust']));
  });

  it('NICE: only what is held comes first: time limits and connection in May, law and responsibility in September', () => {
    expect(opening('nice-2009-05', 2)).toEqual([['responsibility'], ['connection']]);
    expect(opening('nice-2009-09', 2)).toEqual([['legal-basis'], ['responsibility']]);
  });

  it('110: nothing stands in the way, so a short list of improvements without any request to the centre', () => {
    const plan = casePlan('police110-2009-09');
    expect(plan.actions.length).toBeLessThanOrEqual(12);
    expect(plan.centralRequests).toEqual([]);
    expect(plan.actions.flatMap(({ opens, opensLater }) => [...opens, ...opensLater])).toEqual([]);
  });

  it.each(CASE_NAMES)('%s: at most 35 actions, most of them own, each horizon no worse than the one before', (name) => {
    const plan = casePlan(name);
    // Fifty answers at level 3 or below, no action moves more than a few: fewer than about 28 cannot answer them all.
    expect(plan.actions.length).toBeLessThanOrEqual(35);
    const own = plan.actions.filter(({ action }) => actions.get(action)!.governmentLevel === 'own');
    expect(own.length).toBeGreaterThan(plan.actions.length / 2);
    const scores = plan.afterHorizon.map(({ effect }) => effect.score!);
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
  });
});

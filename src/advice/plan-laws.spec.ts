import fc from 'fast-check';
import { catalogue } from '../../test/fixtures/catalogue.js';
import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { prepare } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import type { Action, Cause, Circumstances } from './action.js';
import { planFor } from './plan-for.js';
import type { Plan, PlannedAction } from './plan.js';
import type { AdvisedAnswer, AdvisedSheet } from './situation.js';

const prepared = prepare(structure, shippedScheme('evidence'));
const actions = new Map(catalogue.map((action) => [action.id, action]));
const circumstanceFactors = structure.factors.filter(({ kind }) => kind === 'circumstance').map(({ code }) => code);
const HORIZONS = ['short', 'mid', 'long'];

const causes: Cause[] = ['law', 'interpretation', 'habit', 'capability', 'money'];
const anyCause = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...causes));
const answerTo = (factor: string): fc.Arbitrary<AdvisedAnswer> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({ factor: fc.constant(factor), level: fc.integer({ min: 1, max: 5 }), cause: anyCause }),
    },
    { weight: 1, arbitrary: fc.constantFrom({ factor, status: 'unknown' as const }, { factor }) },
  );
const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  direction: fc.constantFrom('top-down', 'bottom-up'),
  integrationModel: fc.constantFrom('pooled', 'chain', 'networked'),
  exchangeFrequency: fc.constantFrom('ad-hoc', 'occasional', 'frequent'),
  track: fc.constantFrom('data', 'process', 'whole'),
  agencyLevel: fc.constantFrom('central', 'local', 'other'),
});
const anyCase = fc.record({
  answers: fc.tuple(...structure.factors.map(({ code }) => answerTo(code))),
  circumstances: anyCircumstances,
});

interface Case {
  sheet: AdvisedSheet;
  circumstances: Circumstances;
  levels: Map<string, number>;
  plan: Plan;
}

const planned = (sheet: AdvisedSheet, circumstances: Circumstances, from: readonly Action[] = catalogue) =>
  planFor({ catalogue: from, prepared, sheet, circumstances });
const of = ({ action }: PlannedAction): Action => actions.get(action)!;
const suits = ({ circumstances }: Action, pilot: Circumstances) =>
  Object.entries(circumstances).every(([key, values]) =>
    (values as readonly string[]).includes(pilot[key as keyof Circumstances]),
  );
const lifts = (action: Action, factor: string, level: number) =>
  action.lifts.some((lift) => lift.factor === factor && lift.from[0] <= level && level <= lift.from[1]);

/** Levels after these actions in this order, told independently of the code under test. */
function after(levels: ReadonlyMap<string, number>, done: readonly Action[]): Map<string, number> {
  let reached = new Map(levels);
  for (const action of done) {
    const next = new Map(reached);
    for (const { factor, by, from } of action.lifts) {
      const level = reached.get(factor);
      if (level !== undefined && from[0] <= level && level <= from[1]) next.set(factor, Math.min(5, level + by));
    }
    reached = next;
  }
  return reached;
}

const scoreAt = ({ sheet }: Case, levels: ReadonlyMap<string, number>) =>
  scorePrepared(prepared, {
    ...sheet,
    answers: sheet.answers.map((answer) =>
      answer.level === undefined ? answer : { ...answer, level: levels.get(answer.factor)! },
    ),
  });

/** Plans are made once for all laws: 100 sheets, drawn with a fixed seed. */
const cases: Case[] = fc.sample(anyCase, { numRuns: 100, seed: 56 }).map(({ answers, circumstances }) => {
  const sheet = { answers };
  const levels = new Map(answers.flatMap(({ factor, level }) => (level === undefined ? [] : [[factor, level]])));
  return { sheet, circumstances, levels, plan: planned(sheet, circumstances) };
});
const law = (name: string, holds: (one: Case) => void) => it(name, () => cases.forEach(holds));

describe('every plan out of the catalogue', () => {
  it('is the same for the same input, whatever the order of answers and catalogue', () => {
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const anyOrder = anyCase.chain((one) => fc.tuple(fc.constant(one), shuffled(one.answers), shuffled(catalogue)));
    fc.assert(
      fc.property(anyOrder, ([{ answers, circumstances }, otherAnswers, otherCatalogue]) => {
        const plan = planned({ answers }, circumstances);
        expect(planned({ answers: otherAnswers }, circumstances, otherCatalogue)).toEqual(plan);
      }),
      { numRuns: 40 },
    );
  });

  law('lifts every lever at level 3 or below and suits every circumstance', ({ levels, plan }) => {
    const left = [...levels].filter(([factor, level]) => {
      if (level > 3) return false;
      const isCircumstance = circumstanceFactors.includes(factor);
      return !plan.actions.some((step) =>
        isCircumstance ? of(step).suits.includes(factor) : lifts(of(step), factor, level),
      );
    });
    expect(left).toEqual([]);
  });

  law('gives a lever that blocks a deciding gate two actions where there are two', (one) => {
    const today = scoreAt(one, one.levels);
    const gates = today.gates.filter(({ id }) => today.decidingGates.includes(id));
    for (const factor of gates.flatMap(({ blockedBy }) => blockedBy)) {
      const level = one.levels.get(factor);
      if (level === undefined) continue;
      const apply = (action: Action) =>
        action.governmentLevel !== 'centre' && suits(action, one.circumstances) && lifts(action, factor, level);
      const taken = one.plan.actions.filter((step) => apply(of(step)));
      expect(taken.length).toBeGreaterThanOrEqual(Math.min(2, catalogue.filter(apply).length));
    }
  });

  law(
    'has true reasons for every action, and never that a circumstance is to be raised',
    ({ plan, levels, sheet, circumstances }) => {
      for (const step of plan.actions) {
        expect(step.reasons.length).toBeGreaterThan(0);
        expect(suits(of(step), circumstances)).toBe(true);
        for (const { factor, level, cause, to } of step.reasons) {
          expect([levels.get(factor), level <= 3]).toEqual([level, true]);
          expect(cause).toBe(sheet.answers.find((answer) => answer.factor === factor)!.cause ?? null);
          if (to === null) expect(of(step).suits).toContain(factor);
          else
            expect([circumstanceFactors.includes(factor), after(levels, [of(step)]).get(factor)]).toEqual([false, to]);
        }
      }
    },
  );

  law(
    'goes from short to long, prerequisites and bridges earlier, never before the action’s own horizon',
    ({ plan }) => {
      const order = new Map(plan.actions.map(({ action, order }) => [action, order]));
      const horizons = plan.actions.map(({ horizon }) => HORIZONS.indexOf(horizon));
      expect(horizons).toEqual(horizons.toSorted((one, other) => one - other));
      for (const step of plan.actions) {
        expect(HORIZONS.indexOf(step.horizon)).toBeGreaterThanOrEqual(HORIZONS.indexOf(of(step).horizon));
        const inPlan = of(step).preconditions.actions.filter((id) => order.has(id));
        expect(step.after.toSorted()).toEqual(inPlan.toSorted());
        for (const earlier of [...step.after, ...step.bridges]) expect(order.get(earlier)).toBeLessThan(step.order);
      }
    },
  );

  law('expects of each action, and of each horizon, what the scoring function says', (one) => {
    const today = scoreAt(one, one.levels);
    const check = (effect: PlannedAction['effect'], done: readonly Action[]) => {
      const then = scoreAt(one, after(one.levels, done));
      expect([effect.score, effect.band]).toEqual([then.overall.score, then.band]);
      expect(effect.gain).toBeCloseTo(then.overall.score! - today.overall.score!, 9);
      const changed = then.gates.filter(({ state }, index) => state !== today.gates[index]!.state);
      expect(effect.gates.map(({ id, to }) => [id, to])).toEqual(changed.map(({ id, state }) => [id, state]));
    };
    for (const step of one.plan.actions) check(step.effect, [of(step)]);
    for (const [last, { effect }] of one.plan.afterHorizon.entries()) {
      check(effect, one.plan.actions.filter(({ horizon }) => HORIZONS.indexOf(horizon) <= last).map(of));
    }
  });

  law('asks the centre for nothing without a bridge, and for the law wherever the law blocks', ({ plan, levels }) => {
    for (const step of plan.actions.filter((step) => of(step).governmentLevel !== 'own')) {
      expect(step.bridges.length > 0 || of(step)['zh-TW'].bridge !== null).toBe(true);
      expect(plan.centralRequests.includes(step.action)).toBe(of(step).governmentLevel === 'centre');
    }
    for (const factor of ['L2', 'L4'].filter((code) => (levels.get(code) ?? 5) < 3)) {
      const requests = plan.actions.filter((step) => plan.centralRequests.includes(step.action));
      expect(requests.some((step) => lifts(of(step), factor, levels.get(factor)!))).toBe(true);
    }
  });

  law('puts nothing that waits for a gate before an action that would still help to open it', (one) => {
    const { plan, levels } = one;
    for (const [index, step] of plan.actions.entries()) {
      if (step.waitsForGates.length === 0) continue;
      const reached = scoreAt(one, after(levels, plan.actions.slice(0, index).map(of)));
      const waited = reached.gates.filter(({ id }) => step.waitsForGates.includes(id));
      for (const factor of waited.flatMap(({ blockedBy }) => blockedBy).filter((code) => levels.has(code))) {
        const later = plan.actions
          .slice(index + 1)
          .filter((other) => other.reasons.some((reason) => reason.factor === factor));
        expect(later.map(({ action }) => action)).toEqual([]);
      }
    }
  });

  it('is empty of actions when every answer is at level 4 or 5', () => {
    const high = fc.tuple(
      ...structure.factors.map(({ code }) =>
        fc.record({ factor: fc.constant(code), level: fc.integer({ min: 4, max: 5 }) }),
      ),
    );
    fc.assert(
      fc.property(high, anyCircumstances, (answers, circumstances) => {
        expect(planned({ answers }, circumstances).actions).toEqual([]);
      }),
    );
  });
});

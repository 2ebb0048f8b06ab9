import type { GateId } from '../scoring/framework-structure.js';
import type { Prepared } from '../scoring/prepared.js';
import type { Action, Circumstances } from './action.js';
import { candidatesFor, HIGHEST_CALLING_LEVEL } from './candidate.js';
import type { Candidate } from './candidate.js';
import { effectOf } from './expected-effect.js';
import { openQuestions } from './open-question.js';
import type { Plan, PlannedAction } from './plan.js';
import { selectActions } from './selection.js';
import { gatesWaitedFor, HORIZONS, sequence } from './sequence.js';
import type { Placed } from './sequence.js';
import { situationOf } from './situation.js';
import type { AdvisedSheet, Situation } from './situation.js';

export interface PlanInput {
  /** In any order; ids are unique and prerequisites have no cycles (framework/ checks its content). */
  readonly catalogue: readonly Action[];
  readonly prepared: Prepared;
  /** Free of faults (sheet/parse-sheet.ts). */
  readonly sheet: AdvisedSheet;
  readonly circumstances: Circumstances;
}

/**
 * The plan for one sheet: what to do because of which answer, in which order, with the effect the scoring function
 * expects. Pure: the same input gives the same plan, and the order of answers and catalogue changes nothing.
 *
 * - An action is in the plan only because of answers at level 3 or below, and names them.
 * - Every lever at level 3 or below for which the catalogue has an action is lifted by one, every circumstance suited.
 * - Circumstances are never raised; unknown and unanswered factors become questions.
 */
export function planFor({ catalogue, prepared, sheet, circumstances }: PlanInput): Plan {
  const situation = situationOf(prepared, sheet);
  const chosen = selectActions(situation, candidatesFor(situation, catalogue, circumstances));
  const placed = sequence(situation, chosen);
  return {
    actions: placed.map((_, index) => plannedAction(situation, placed, index)),
    questions: openQuestions(situation),
    circumstances: lowCircumstances(situation, placed),
    centralRequests: idsWhere(placed, ({ action }) => action.governmentLevel === 'centre'),
    afterHorizon: HORIZONS.map((horizon, last) => {
      const done = placed.filter((step) => HORIZONS.indexOf(step.horizon) <= last);
      return {
        horizon,
        effect: effectOf(
          situation,
          done.map(({ candidate }) => candidate.action),
        ),
      };
    }),
  };
}

function idsWhere(placed: readonly Placed[], holds: (candidate: Candidate) => boolean): string[] {
  return placed.filter(({ candidate }) => holds(candidate)).map(({ candidate }) => candidate.action.id);
}

function plannedAction(situation: Situation, placed: readonly Placed[], index: number): PlannedAction {
  const { candidate, horizon } = placed[index]!;
  const { id, preconditions, bridges } = candidate.action;
  return {
    action: id,
    horizon,
    order: index + 1,
    reasons: [...candidate.reasons],
    effect: effectOf(situation, [candidate.action]),
    opens: gatesOpened(situation, candidate, true),
    opensLater: gatesOpened(situation, candidate, false),
    after: idsWhere(placed, ({ action }) => preconditions.actions.includes(action.id)),
    waitsForGates: gatesWaitedFor(situation, candidate),
    bridges: idsWhere(placed, ({ action }) => bridges.includes(action.id)),
    bridgeFor: idsWhere(placed, ({ action }) => action.bridges.includes(id)),
  };
}

function gatesOpened({ prepared, blocking }: Situation, { opens }: Candidate, deciding: boolean): GateId[] {
  const levers = opens.map((factor) => blocking.get(factor)!).filter(({ isDeciding }) => isDeciding === deciding);
  return prepared.gates.map(({ gate }) => gate.id).filter((id) => levers.some(({ gate }) => gate === id));
}

function lowCircumstances(
  { levels, circumstanceFactors }: Situation,
  placed: readonly Placed[],
): Plan['circumstances'] {
  return [...levels]
    .filter(([factor, level]) => circumstanceFactors.has(factor) && level <= HIGHEST_CALLING_LEVEL)
    .map(([factor, level]) => ({
      factor,
      level,
      suitedBy: idsWhere(placed, ({ action }) => action.suits.includes(factor)),
    }));
}

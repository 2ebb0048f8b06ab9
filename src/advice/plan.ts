import type { Band, FactorCode, GateId } from '../scoring/framework-structure.js';
import type { GateState } from '../scoring/score-result.js';
import type { Cause, Horizon } from './action.js';

/** An answer at level 3 or below that made an action part of the plan. */
export interface Reason {
  factor: FactorCode;
  level: number;
  /** As stated with the answer; null where it was not. */
  cause: Cause | null;
  /** The level after the action alone; null where the action suits a circumstance instead of lifting. */
  to: number | null;
}

/** What the scoring function says of one action, or of all up to a horizon, done alone on today's answers. */
export interface ExpectedEffect {
  /** Rounded overall score afterwards, and the difference from today's rounded score (points, one decimal). */
  score: number | null;
  gain: number | null;
  band: Band;
  /** Gates whose state gets better, with the state afterwards. */
  gates: { id: GateId; from: GateState; to: GateState }[];
}

export interface PlannedAction {
  /** Id in the catalogue; its texts are looked up there. */
  action: string;
  /** Later than the catalogue's where it has to wait for an action of a later horizon. */
  horizon: Horizon;
  /** 1 = first in the whole plan. */
  order: number;
  /** Never empty; what opens gates first, the most urgent one at the front. */
  reasons: Reason[];
  effect: ExpectedEffect;
  /** Deciding gates it helps to open, in gate order. */
  opens: GateId[];
  /** Other gates not passed today that it helps to open, in gate order. */
  opensLater: GateId[];
  /** Actions of this plan that have to come first, and gates that have to be passed first and are not yet. */
  after: string[];
  waitsForGates: GateId[];
  /** For what the owner cannot do alone: actions of this plan that bridge the time. */
  bridges: string[];
  /** Actions of this plan whose time it bridges: what to ask the centre for at the same time. */
  bridgeFor: string[];
}

/** A factor nobody could say or nobody answered: who to ask comes before what to do. */
export interface OpenQuestion {
  factor: FactorCode;
  status: 'unknown' | 'unanswered';
  inGate: GateId | null;
  askWhom: string | null;
}

export interface Plan {
  actions: PlannedAction[];
  questions: OpenQuestion[];
  /** Circumstances at level 3 or below, with the actions that make them workable. */
  circumstances: { factor: FactorCode; level: number; suitedBy: string[] }[];
  /** Ids of actions whose text goes to the centre, in plan order. */
  centralRequests: string[];
  /** Always short, mid, long: everything of that horizon and those before it done, in plan order. */
  afterHorizon: { horizon: Horizon; effect: ExpectedEffect }[];
}

import type { FactorCode, GateId, Track } from '../scoring/framework-structure.js';

export type Locale = 'zh-TW' | 'en';
/** How years are counted in zh-TW: 民國 115 or 2026. English always has western years. */
export type Calendar = 'republic' | 'western';
export type GovernmentLevel = 'own' | 'partner' | 'centre';
/** short ≤ 1 year with own powers; mid 1-3 years, agreement or budget; long: law, ministry, national system. */
export type Horizon = 'short' | 'mid' | 'long';
export type Cause = 'law' | 'interpretation' | 'habit' | 'capability' | 'money';
/** Whether it was used and reported to help, is agreed or being set up, or was only proposed. */
export type Standing = 'worked' | 'partly' | 'proposed';
export type CaseId = 'nice' | 'lifebuoy' | 'eservices' | 'police110';

export type Role =
  | 'case-officer'
  | 'section-chief'
  | 'it-unit'
  | 'data-provider'
  | 'counter-supervisor'
  | 'convenor'
  | 'evaluation-office'
  | 'accounting'
  | 'personnel'
  | 'legal'
  | 'ethics'
  | 'head'
  | 'partner'
  | 'vendor'
  | 'ministry';

/** The pilot's circumstances as far as advice depends on them. */
export interface Circumstances {
  readonly direction: 'top-down' | 'bottom-up';
  readonly integrationModel: 'pooled' | 'chain' | 'networked';
  readonly exchangeFrequency: 'ad-hoc' | 'occasional' | 'frequent';
  readonly track: Track;
  readonly agencyLevel: 'central' | 'local' | 'other';
}

/** `from` = lowest and highest present level, 1..4, at which the action moves the factor by `by` levels. */
export interface Lift {
  readonly factor: FactorCode;
  readonly by: 1 | 2;
  readonly from: readonly [number, number];
}

export interface Kpi {
  readonly kind: 'time' | 'quality' | 'count';
  readonly direction: 'up' | 'down';
}

export interface ActionText {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly firstStep: string;
  readonly precondition: string | null;
  /** What can be done meanwhile with own powers. */
  readonly bridge: string | null;
  readonly sideEffect: string;
  readonly compensation: string;
  /** Under which conditions it worked in its case, or that it is not yet proven. */
  readonly conditions: string;
  readonly kpis: readonly { readonly counted: string; readonly unit: string }[];
  /** A complete paragraph 建請中央協處, ready to send; only where the centre has to act. */
  readonly centralRequest: string | null;
}

/** One thing a named role can do. Circumstance factors are never lifted; an action may suit them. */
export interface Action {
  readonly id: string;
  readonly lifts: readonly Lift[];
  readonly suits: readonly FactorCode[];
  readonly circumstances: { readonly [K in keyof Circumstances]?: readonly Circumstances[K][] };
  readonly causes: readonly Cause[];
  readonly owner: Role;
  readonly approver: Role | null;
  readonly governmentLevel: GovernmentLevel;
  readonly horizon: Horizon;
  /** 1 = a memo … 5 = a programme of several years. */
  readonly effort: number;
  readonly preconditions: { readonly actions: readonly string[]; readonly gates: readonly GateId[] };
  readonly bridges: readonly string[];
  readonly standing: Standing;
  readonly case: CaseId | null;
  readonly sources: readonly string[];
  readonly kpis: readonly Kpi[];
  readonly 'zh-TW': ActionText;
  readonly en: ActionText;
}
